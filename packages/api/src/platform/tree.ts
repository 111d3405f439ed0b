import { Refusal } from './refusal.ts';
import type { Viewer } from './viewer.ts';

/** What an expression may lean on while a statement is written. */
export interface Scope {
  viewer: Viewer;
  /** Takes a value as a parameter and gives its placeholder. */
  bind: (value: unknown) => string;
}

/** SQL text about the row that the alias names. Values enter through `bind` only. */
export type Expression = (row: string, scope: Scope) => string;

/** Columns of a keyset, most significant first; `type` is the SQL type that a cursor is read as. */
export interface OrderBy {
  sql: (row: string) => string;
  type: 'text' | 'integer' | 'bigint' | 'timestamptz' | 'ticket_priority';
  descending?: boolean;
}

/** How one field of a type is answered out of the row. */
export type TreeField =
  /** `column` where it is one of the row itself. */
  | { sql: Expression; column?: string }
  /** Values that a resolver computes from; they travel under names that no field can have. */
  | { raw: Record<string, Expression> }
  | { one: () => TreeType; where: RelationExpression; known?: boolean }
  | { many: () => TreeType; where: RelationExpression; order?: readonly OrderBy[] }
  | { connection: () => TreeType; where: RelationExpression; order?: readonly OrderBy[] };

/** Ties a related row to the row it hangs on. */
export type RelationExpression = (related: string, row: string, scope: Scope) => string;

/**
 * How a GraphQL type is read: one statement returns the whole tree that was asked for, and no more.
 * `visible` stands in every selection of such rows, except where a relation says that whoever sees
 * the row may know the related one.
 */
export interface TreeType {
  name: string;
  /** A table, or a parenthesised select, which may rest on values. */
  table: string | ((scope: Scope) => string);
  visible: Expression;
  order: readonly OrderBy[];
  fields: Record<string, TreeField>;
}

/** A field that is a column, as it stands. */
export const column = (name: string) => ({ column: name, sql: (row: string) => `${row}.${name}` });

export const everyone: Expression = () => 'true';
export const nobody: Expression = () => 'false';

/** A statement in the making: collects parameters. */
export function openScope(viewer: Viewer): Scope & { params: unknown[] } {
  const params: unknown[] = [];
  return { viewer, params, bind: (value) => `$${params.push(writable(value))}` };
}

/** No text of the database holds a zero: it would refuse it when others have been written already. */
function writable(value: unknown): unknown {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  if (texts.some((text) => typeof text === 'string' && text.includes('\u0000'))) {
    throw new Refusal('INVALID', 'A text holds a character that no text can hold.');
  }
  return value;
}
