import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { Refusal } from './refusal.ts';
import type { OrderBy, Scope } from './tree.ts';

/** SQL of the opaque cursor of a row: its place in the order. */
export const cursorOf = (row: string, order: readonly OrderBy[]) =>
  `translate(encode(convert_to(json_build_array(${order.map(({ sql }) => `${sql(row)}::text`).join(', ')})::text, 'UTF8'), 'base64'), E'+/\\n=', '-_')`;

/** Whether PostgreSQL can read a text as a value of this type: what it refuses, it refuses too late. */
const isReadable: Record<OrderBy['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\u0000'),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  timestamptz: isTime,
  ticket_priority: (text) => ticketPriorities.some((priority) => priority === text),
};

/**
 * As PostgreSQL writes it: 2026-11-22 14:02:00.123456+00, or infinity for what never comes. It has no
 * year 0, which JavaScript has.
 */
function isTime(text: string): boolean {
  if (text === 'infinity') return true;
  const [, day, time] =
    /^((?!0000)\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})?\+00$/.exec(text) ?? [];
  const moment = new Date(`${day}T${time}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${day}T${time}`);
}

function decode(cursor: string, field: string, order: readonly OrderBy[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(values, order)) return values;
  } catch {}
  throw new Refusal('INVALID', 'This cursor was not given out by this list.', { field });
}

const isPlace = (values: unknown, order: readonly OrderBy[]): values is string[] =>
  Array.isArray(values) &&
  values.length === order.length &&
  order.every(({ type }, place) => {
    const value: unknown = values[place];
    return typeof value === 'string' && isReadable[type](value);
  });

/** SQL that is true of the rows behind the cursor, walking in the order or, reversed, against it. */
export function beyond(
  row: string,
  order: readonly OrderBy[],
  cursor: string,
  reversed: boolean,
  scope: Scope,
): string {
  const values = decode(cursor, reversed ? 'before' : 'after', order).map(
    (value, place) => `${scope.bind(value)}::text::${order[place]?.type}`,
  );
  const sides = order.map(({ sql, descending = false }, place) => ({
    column: sql(row),
    value: values[place],
    sign: descending === reversed ? '>' : '<',
  }));
  const steps = sides.map(({ column, value, sign }, place) => {
    const equal = sides.slice(0, place).map((side) => `${side.column} = ${side.value}`);
    return `(${[...equal, `${column} ${sign} ${value}`].join(' and ')})`;
  });
  return `(${steps.join(' or ')})`;
}

/** The clause that sorts rows in the order or, reversed, against it. */
export const orderBy = (row: string, order: readonly OrderBy[], reversed: boolean) =>
  order
    .map(({ sql, descending = false }) => `${sql(row)} ${descending === reversed ? 'asc' : 'desc'}`)
    .join(', ');
