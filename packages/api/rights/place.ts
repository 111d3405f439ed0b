import type { RefusalCode } from '@hlm-desk/shared/refusal';
import type { Actor, Actors } from './actor.ts';

/** What each of these actors gets. */
export type Cells = ReadonlyArray<readonly [who: Actors, value: unknown]>;

/** An object of the graph, as one reaches it by one path. */
export interface Place {
  /** Its type. */
  type: string;
  /** The way from the roots; the object's fields stand at the asterisk. */
  path: string;
  /** Which of a list, where it is not the first. */
  nth?: number;
  /** Who gets there; for all others there is nothing. */
  reach: Actors;
  /** With which code the others are refused, where they are. */
  refused?: RefusalCode | ((actor: Actor) => RefusalCode);
  /** A row for each field: who gets what. For those whom it does not name, the field is null. */
  fields: Record<string, Cells>;
}

/** A refusal in the place of a value. */
export interface Refused {
  refused: RefusalCode;
}

export const refused = (code: RefusalCode): Refused => ({ refused: code });

/** What this actor is to get of a field. */
export function valueFor(actor: Actor, cells: Cells): unknown {
  const [, value = null] = cells.find(([who]) => who.includes(actor)) ?? [];
  return value;
}

/** An object that tells nothing by itself; its fields are asked at a place of their own. */
export const an = (type: string) => ({ __typename: type });

interface Identified {
  id: string;
}

export const the = ({ id }: Identified) => ({ id });

/** All of a list, on one page. */
export const page = (...things: Identified[]) => ({
  nodes: things.map(the),
  edges: things.map(the),
  totalCount: things.length,
  hasMore: false,
  hasCursors: true,
});
