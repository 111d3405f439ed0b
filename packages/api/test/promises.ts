import type { SaveCalendarInput } from '../src/sla/calendar.input.ts';
import type { SaveSlaPolicyInput } from '../src/sla/sla-policy.input.ts';

/** Nine to five on weekdays in London, unless said otherwise. */
export const calendarInput = (
  change: Omit<Partial<SaveCalendarInput>, 'hours'> & {
    hours?: Partial<SaveCalendarInput['hours']>;
  } = {},
): SaveCalendarInput => ({
  name: 'Office',
  ...change,
  hours: {
    zone: 'Europe/London',
    weekly: (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const).map((day) => ({
      day,
      windows: [{ from: '09:00', to: '17:00' }],
    })),
    holidays: [],
    exceptions: [],
    breaks: [],
    ...change.hours,
  },
});

/** A solution of what is normal within two hours around the clock, unless said otherwise. */
export const policyInput = (
  change: Partial<SaveSlaPolicyInput> & Pick<SaveSlaPolicyInput, 'calendarId'>,
): SaveSlaPolicyInput => ({
  name: 'Standard',
  conditions: {},
  targets: [{ priority: 'NORMAL', metric: 'RESOLUTION', seconds: 7200, clock: 'AROUND_THE_CLOCK' }],
  pausesOnHold: false,
  steps: [],
  ...change,
});
