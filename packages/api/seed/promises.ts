import type { Calendar, Window } from '@hlm-desk/shared/sla/calendar';
import type { SlaClock, SlaMetric, SlaPolicy, SlaTarget } from '@hlm-desk/shared/sla/policy';
import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import type { organisations } from './people.ts';

const week = (...windows: Window[]): Calendar['weekly'] => ({
  MONDAY: windows,
  TUESDAY: windows,
  WEDNESDAY: windows,
  THURSDAY: windows,
  FRIDAY: windows,
});

const everywhere = [
  { date: '01-01', name: 'New Year’s Day' },
  { date: '12-25', name: 'Christmas Day' },
];

export const calendars = {
  office: {
    name: 'Business hours',
    definition: {
      zone: 'Europe/London',
      weekly: week({ from: '09:00', to: '17:30' }),
      holidays: [...everywhere, { date: '12-26', name: 'Boxing Day' }],
      exceptions: [{ date: '12-24', windows: [{ from: '09:00', to: '12:00' }] }],
      breaks: [],
    },
  },
  madrid: {
    name: 'Madrid hours',
    definition: {
      zone: 'Europe/Madrid',
      weekly: week({ from: '09:00', to: '14:00' }, { from: '16:00', to: '19:00' }),
      holidays: [...everywhere, { date: '01-06', name: 'Epiphany' }],
      exceptions: [],
      breaks: [],
    },
  },
} as const satisfies Record<string, { name: string; definition: Calendar }>;

export type CalendarKey = keyof typeof calendars;

const minute = 60;
const hour = 60 * minute;
const day = 8.5 * hour;

type Seconds = Record<SlaMetric, number>;

const promise = (priority: TicketPriority, clock: SlaClock, seconds: Seconds): SlaTarget[] => [
  { priority, clock, metric: 'FIRST_RESPONSE', seconds: seconds.FIRST_RESPONSE },
  { priority, clock, metric: 'NEXT_RESPONSE', seconds: seconds.NEXT_RESPONSE },
  { priority, clock, metric: 'RESOLUTION', seconds: seconds.RESOLUTION },
];

const steps: SlaPolicy['steps'] = [
  { percent: 50, tell: ['ASSIGNEE'] },
  { percent: 75, tell: ['ASSIGNEE', 'LEAD'] },
  { afterSeconds: 0, tell: ['ASSIGNEE', 'LEAD'] },
  { afterSeconds: 15 * minute, tell: ['NEXT_LEVEL'] },
];

const urgent = promise('URGENT', 'AROUND_THE_CLOCK', {
  FIRST_RESPONSE: 15 * minute,
  NEXT_RESPONSE: 30 * minute,
  RESOLUTION: 3 * hour,
});

const standard: SlaPolicy = {
  targets: [
    ...urgent,
    ...promise('HIGH', 'BUSINESS', {
      FIRST_RESPONSE: hour,
      NEXT_RESPONSE: 2 * hour,
      RESOLUTION: day,
    }),
    ...promise('NORMAL', 'BUSINESS', {
      FIRST_RESPONSE: 4 * hour,
      NEXT_RESPONSE: day,
      RESOLUTION: 3 * day,
    }),
    ...promise('LOW', 'BUSINESS', {
      FIRST_RESPONSE: day,
      NEXT_RESPONSE: 2 * day,
      RESOLUTION: 5 * day,
    }),
  ],
  pausesOnHold: true,
  steps,
};

/** Everything within a working day of theirs. */
const ruiz: SlaPolicy = {
  targets: [
    ...urgent,
    ...ticketPriorities
      .filter((priority) => priority !== 'URGENT')
      .flatMap((priority) =>
        promise(priority, 'BUSINESS', {
          FIRST_RESPONSE: 2 * hour,
          NEXT_RESPONSE: 4 * hour,
          RESOLUTION: 8 * hour,
        }),
      ),
  ],
  pausesOnHold: false,
  steps,
};

interface DemoPolicy {
  name: string;
  calendar: CalendarKey;
  /** For whom; null for all for whom no policy before it is. */
  organisation: keyof typeof organisations | null;
  policy: SlaPolicy;
}

/** In the order in which they are tried. */
export const policies = {
  ruiz: { name: 'Ruiz & Hijos', calendar: 'madrid', organisation: 'ruiz', policy: ruiz },
  standard: { name: 'Standard', calendar: 'office', organisation: null, policy: standard },
} as const satisfies Record<string, DemoPolicy>;

export type PolicyKey = keyof typeof policies;

/** Which policy a ticket of the organisation is promised by. */
export const policyFor = (organisation: keyof typeof organisations): PolicyKey =>
  organisation === 'ruiz' ? 'ruiz' : 'standard';
