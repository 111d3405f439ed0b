import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { Patience } from '../platform/env.ts';

export type WaitingStatus = 'PENDING' | 'RESOLVED';

export const waitsForCustomer = (status: TicketStatus): status is WaitingStatus =>
  status === 'PENDING' || status === 'RESOLVED';

const hourMs = 3_600_000;

/** Nobody is taken by surprise: between a reminder and what it announces a day passes at least. */
const noticeMs = 24 * hourMs;

export const after = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hourMs);

/** What comes next after so many reminders: another one, or the end. */
export function nextStep({ remindAfterHours, endAfterHours }: Patience, since: Date, sent: number) {
  const hours = remindAfterHours[sent];
  return hours === undefined
    ? { remind: false, at: after(since, endAfterHours) }
    : { remind: true, at: after(since, hours) };
}

/** When it ends, where the last thing that was said of it was said now. */
export const endAfterNotice = (endsAt: Date, now: Date) =>
  new Date(Math.max(endsAt.getTime(), now.getTime() + noticeMs));
