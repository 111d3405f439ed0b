import { Refusal } from './refusal.ts';
import type { OrderBy, Scope } from './tree.ts';

/** SQL of the opaque cursor of a row: its place in the order. */
export const cursorOf = (row: string, order: readonly OrderBy[]) =>
  `translate(encode(convert_to(json_build_array(${order.map(({ sql }) => `${sql(row)}::text`).join(', ')})::text, 'UTF8'), 'base64'), E'+/\\n=', '-_')`;

function decode(cursor: string, field: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length) return values.map(String);
  } catch {}
  throw new Refusal('INVALID', 'This cursor was not given out by this list.', { field });
}

/** SQL that is true of the rows behind the cursor, walking in the order or, reversed, against it. */
export function beyond(
  row: string,
  order: readonly OrderBy[],
  cursor: string,
  reversed: boolean,
  scope: Scope,
): string {
  const values = decode(cursor, reversed ? 'before' : 'after', order.length).map(
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
