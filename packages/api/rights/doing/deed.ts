import type { EventKind } from '@hlm-desk/shared/events';
import type { RefusalCode } from '@hlm-desk/shared/refusal';
import type { Ticket } from '../../src/tickets/ticket.table.ts';
import type { TestDesk } from '../../test/desk.ts';
import { type Actor, type Actors, everybody, seers } from '../actor.ts';
import type { Cast, Credentials } from '../cast.ts';

/** One actor before a ticket that nobody has touched yet. */
export interface DeedScene {
  desk: TestDesk;
  cast: Cast;
  actor: Actor;
  ticket: Ticket;
  credentials: Credentials;
  /** Uploaded by the actor and not sent yet. */
  fileId: string;
}

type ByActor<Value> = Value | ((actor: Actor) => Value);

/** A row of the matrix: a mutation, what it is done to, and who may. */
export interface Deed {
  mutation: string;
  /** How the ticket is found. */
  given?: Partial<Ticket>;
  input?: (scene: DeedScene) => object | Promise<object>;
  /** Who may. All others are refused. */
  may: Actors;
  /** With which code whom; else those who see the ticket FORBIDDEN, and the others NOT_FOUND. */
  refusals?: ReadonlyArray<readonly [Actors, RefusalCode]>;
  /** What is asked of the answer, and what it says. */
  answer?: string;
  says?: (scene: DeedScene) => unknown;
  /** What the ledger says of it. */
  leaves: ByActor<readonly EventKind[]>;
  /** In which tables rows change, apart from the ledger. */
  touches: ByActor<readonly string[]>;
}

export const forActor = <Value>(value: ByActor<Value>, actor: Actor): Value =>
  value instanceof Function ? value(actor) : value;

/** Null for those who may. */
export function refusalOf({ may, refusals = [] }: Deed, actor: Actor): RefusalCode | null {
  if (may.includes(actor)) return null;
  const usual: typeof refusals = [
    [seers, 'FORBIDDEN'],
    [everybody, 'NOT_FOUND'],
  ];
  const [, code = null] = [...refusals, ...usual].find(([who]) => who.includes(actor)) ?? [];
  return code;
}
