import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, anAgent, aPolicy } from '../../test/factories.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { accompany, change } from '../platform/change.ts';
import { openDatabase } from '../platform/database.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { keepTimers, reckonTimers } from './keep-timers.ts';

accompany(keepTimers);
const at = await desk();
const { db, as } = at;
const other = openDatabase(at.databaseUrl, { max: 1 });
afterAll(async () => {
  await other.end();
  await at.close();
});

const around = { priority: 'NORMAL', seconds: 3600, clock: 'AROUND_THE_CLOCK' } as const;
await aPolicy(db, {
  targets: [
    { ...around, metric: 'FIRST_RESPONSE' },
    { ...around, metric: 'NEXT_RESPONSE' },
  ],
});
await aCategory(db);
const [customer, agent] = [await aCustomer(db), await anAgent(db)];

const kept = (ticketId: string) =>
  db`select metric, round, state, started_at, ended_at from sla_timer
     where ticket_id = ${ticketId} order by metric, round`;

test.each([
  ['the customer before the agent, who has not answered yet', [customer, agent], 0],
  ['the agent before the customer', [agent, customer], 0],
  ['the customer before the agent, who has answered before', [customer, agent], 1],
])(
  'of two who write in one moment, %s, the ledger decides what is owed',
  async (_, both, answers) => {
    const { ticketId } = await openTicket(as(customer), {
      subject: 'Charged twice',
      body: 'Twice.',
    });
    await claimTicket(as(agent), { ticketId });
    for (let n = 0; n < answers; n++) await replyToTicket(as(agent), { ticketId, body: 'I look.' });

    const written: Promise<unknown>[] = [];
    await other.begin(async (tx) => {
      await tx`select from ticket where id = ${ticketId} for update`;
      for (const person of both) {
        written.push(replyToTicket(as(person), { ticketId, body: 'Are you there?' }));
        await pause(50);
      }
    });
    await Promise.all(written);

    const before = await kept(ticketId);
    await change(as(agent), (change) => reckonTimers(change, ticketId));
    expect([...before]).toEqual([...(await kept(ticketId))]);
  },
);
