import type { TicketPriority } from '../ticket-priority.ts';
import type { TicketStatus } from '../ticket-status.ts';
import type { BusinessTime } from './business-time.ts';
import type { SlaPolicy } from './policy.ts';

/** A policy's version with the calendar it is reckoned in. */
export interface AppliedPolicy {
  policy: SlaPolicy;
  calendar: BusinessTime;
}

/** What happened to a ticket, as far as its timers care. */
export type SlaFact = { at: number } & (
  | { kind: 'OPENED'; priority: TicketPriority }
  /** A person of the desk wrote to the customer. */
  | { kind: 'ANSWERED' }
  /** The customer wrote. */
  | { kind: 'ASKED' }
  | { kind: 'STATUS'; status: TicketStatus }
  | { kind: 'PRIORITY'; priority: TicketPriority }
  /** Null where no policy matches any more. */
  | { kind: 'POLICY'; applied: AppliedPolicy | null }
);
