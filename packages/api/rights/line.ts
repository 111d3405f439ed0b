import type { Queue } from '../src/queues/queue.table.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';
import type { TestDesk } from '../test/desk.ts';
import { aQueue, aTicket } from '../test/factories.ts';
import type { Actor } from './actor.ts';
import { type Cast, type Credentials, credentialsOf, customerFor } from './cast.ts';

/** One actor before the ticket that they ask about, which waits in line. */
export interface LineScene {
  actor: Actor;
  cast: Cast;
  queue: Queue;
  /** Somebody else's, at the head of the line. */
  head: Ticket;
  ticket: Ticket;
  /** Its place in line. */
  position: number;
  credentials: Credentials;
  token: string;
  /** The call that finds the ticket. */
  call: string;
  now: Date;
}

/** Ten that were taken one after the other, each after ten minutes: enough for an estimate. */
async function aPast({ db, clock }: TestDesk, { people }: Cast, queueId: string) {
  for (let ago = 10; ago > 0; ago--) {
    const taken = new Date(clock.now().getTime() - ago * 300_000);
    const since = new Date(taken.getTime() - 600_000);
    const times = { openedAt: since, lineSince: since, claimedAt: taken, acknowledgedAt: taken };
    await aTicket(db, {
      ...times,
      queueId,
      assigneeId: people.agent.id,
      customerId: people.foreigner.id,
    });
  }
  await db`update person set seen_at = ${clock.now()} where id = ${people.agent.id}`;
}

/** A line of three: somebody else's ticket, the customer's, the keeper's. */
export async function lineScenes(desk: TestDesk, cast: Cast) {
  const { db } = desk;
  const { people, keeper, teams } = cast;
  const queue = await aQueue(db, { name: 'Line', teamId: teams.first.id });
  await aPast(desk, cast, queue.id);
  const queueId = queue.id;
  const head = await aTicket(db, { queueId, customerId: people.foreigner.id });
  const shared = await aTicket(db, { queueId, customerId: people.customer.id });
  const kept = await aTicket(db, { queueId, customerId: keeper.id });
  for (const { id: ticketId } of [shared, kept]) {
    await db`insert into watcher ${db({ personId: people.watcher.id, ticketId })}`;
  }
  return async (actor: Actor): Promise<LineScene> => {
    const isKept = customerFor(actor, cast) === keeper;
    const ticket = isKept ? kept : shared;
    const credentials = await credentialsOf(desk, cast, actor, ticket);
    const token = JSON.stringify(credentials.trackingToken ?? null);
    const call = `ticket(id: "${ticket.id}", trackingToken: ${token})`;
    const position = isKept ? 3 : 2;
    return {
      actor,
      cast,
      queue,
      head,
      ticket,
      position,
      credentials,
      token,
      call,
      now: desk.clock.now(),
    };
  };
}
