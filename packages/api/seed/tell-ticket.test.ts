import { canMove, ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { expect, test } from 'vitest';
import { isCustomer, newCast } from './cast.ts';
import { files } from './files.ts';
import { categories } from './teams.ts';
import { tellTicket } from './tell-ticket.ts';
import { numberTickets, tickets } from './tickets.ts';

const cast = newCast();

const toldAt = (now: Date) => {
  const numbers = numberTickets(now);
  return tickets.map((ticket) => tellTicket(ticket, { cast, numbers, now }));
};

test.each([
  ['in the middle of a Wednesday', new Date(2026, 10, 18, 14, 30)],
  ['just before nine on a Monday', new Date(2026, 10, 16, 8, 59)],
  ['at three on a Sunday night', new Date(2026, 10, 22, 3, 0)],
  ['a minute after midnight', new Date(2026, 10, 17, 0, 1)],
  ['on the day the clocks change', new Date(2026, 2, 29, 12, 0)],
  ['on New Year’s Day', new Date(2027, 0, 1, 10, 0)],
])('all stories have happened %s, each in its order', (_, now) => {
  for (const { entries, ticket } of toldAt(now)) {
    const times = entries.map(({ happenedAt }) => happenedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    const day = 86_400_000;
    expect(ticket.openedAt.getTime()).toBeGreaterThan(now.getTime() - 24 * day);
  }
});

test('the priority at the opening is the one of the category, unless customers may choose', () => {
  for (const { category, priority, subject } of tickets) {
    if (categories[category].customerMayChangePriority) continue;
    expect(priority ?? categories[category].priority, subject).toBe(categories[category].priority);
  }
});

test('stories go only where the desk lets a ticket go', () => {
  for (const { entries } of toldAt(new Date())) {
    for (const { event } of entries) {
      if (event.kind === 'ticket.status_changed') {
        expect(canMove(event.from, event.to), `${event.from} to ${event.to}`).toBe(true);
      }
    }
  }
});

test('nothing waits longer than silence is allowed to last', () => {
  const monday = new Date(2026, 10, 16, 18, 0);
  const day = 86_400_000;
  for (const { ticket } of toldAt(monday)) {
    const quiet = (monday.getTime() - ticket.updatedAt.getTime()) / day;
    if (ticket.status === 'RESOLVED') expect(quiet, ticket.subject).toBeLessThan(4);
    if (ticket.status === 'PENDING') expect(quiet, ticket.subject).toBeLessThan(7);
  }
});

test('nobody has a new ticket, and somebody has every one that is done', () => {
  for (const { ticket } of toldAt(new Date())) {
    expect(ticketStatuses).toContain(ticket.status);
    if (ticket.status === 'NEW') expect(ticket.assigneeId).toBeNull();
    if (ticket.status === 'RESOLVED') expect(ticket.resolvedAt).not.toBeNull();
    if (ticket.status === 'RESOLVED' || ticket.status === 'CLOSED') {
      expect(ticket.assigneeId).not.toBeNull();
    }
    expect(ticket.closedAt !== null).toBe(ticket.status === 'CLOSED');
  }
});

test('only those who work at the desk work, and only customers rate', () => {
  const customerVerbs = ['confirms', 'disputes', 'reopens', 'rates', 'asksEscalation'];
  for (const step of tickets.flatMap(({ steps }) => steps ?? [])) {
    if ('closesBySilence' in step || 'replies' in step) continue;
    const verb = Object.keys(step).find((key) => customerVerbs.includes(key));
    expect(isCustomer(step.by), JSON.stringify(step)).toBe(verb !== undefined);
  }
});

test('every file of the demo hangs on one message', () => {
  const names = toldAt(new Date()).flatMap(({ attachments }) =>
    attachments.map(({ name }) => name),
  );

  expect(names.sort()).toEqual(Object.keys(files).sort());
});
