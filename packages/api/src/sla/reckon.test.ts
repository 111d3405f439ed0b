import type { SlaMetric, SlaTarget } from '@hlm-desk/shared/sla/policy';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead, anAgent, aPolicy, aQueue } from '../../test/factories.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { accompany, change } from '../platform/change.ts';
import { Refusal } from '../platform/refusal.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { keepTimers, reckonTimers } from './keep-timers.ts';
import { tellDueSteps } from './tell-due-steps.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const targets = ticketPriorities.flatMap((priority, index) =>
  (['FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'] satisfies SlaMetric[]).map(
    (metric, place): SlaTarget => ({
      priority,
      metric,
      seconds: 3600 * (4 - index) * (place + 1),
      clock: 'AROUND_THE_CLOCK',
    }),
  ),
);
const [customer, agent, lead] = [await aCustomer(db), await anAgent(db), await aLead(db)];
await aCategory(db);
const queues = [await aQueue(db), await aQueue(db, { name: 'Special' })];
await aPolicy(db, {
  targets: targets.filter(({ priority }) => priority !== 'LOW'),
  pausesOnHold: true,
  conditions: { queueIds: [queues[1]?.id] },
});
await aPolicy(db, { targets, place: 2 });

const body = 'A few words.';
const deeds: Array<(ticketId: string) => Promise<unknown>> = [
  (ticketId) => replyToTicket(as(customer), { ticketId, body }),
  (ticketId) => replyToTicket(as(agent), { ticketId, body }),
  (ticketId) => claimTicket(as(agent), { ticketId }),
  ...(['PENDING', 'ON_HOLD', 'IN_PROGRESS'] as const).map(
    (status) => (ticketId: string) => changeTicketStatus(as(agent), { ticketId, status }),
  ),
  (ticketId) => changeTicketStatus(as(agent), { ticketId, status: 'RESOLVED', message: body }),
  (ticketId) => changeTicketStatus(as(agent), { ticketId, status: 'PENDING', message: body }),
  (ticketId) => confirmResolution(as(customer), { ticketId, solved: true }),
  (ticketId) => reopenTicket(as(customer), { ticketId, reason: body }),
  ...ticketPriorities.map(
    (priority) => (ticketId: string) => changeTicketPriority(as(lead), { ticketId, priority }),
  ),
  ...queues.map(
    ({ id: queueId }) =>
      (ticketId: string) =>
        moveTicket(as(lead), { ticketId, queueId }),
  ),
  () => tellDueSteps(at),
];

const kept = (ticketId: string) => db`
  select * from sla_timer where ticket_id = ${ticketId} order by metric, round`;

test('whatever was done, timers are what the ledger says, however it was written down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.integer({ min: 0, max: 300 })), {
        minLength: 3,
        maxLength: 15,
      }),
      async (steps) => {
        clock.set('2026-11-20T12:00:00Z');
        const { ticketId } = await openTicket(as(customer), { subject: 'Charged twice', body });
        for (const [which, minutes] of steps) {
          clock.advance({ minutes });
          await deeds[which]?.(ticketId).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        }
        await tellDueSteps(at);
        const before = await kept(ticketId);

        await change(as(lead), (change) => reckonTimers(change, ticketId));

        expect([...(await kept(ticketId))]).toEqual([...before]);
      },
    ),
    { numRuns: 40 },
  );
});
