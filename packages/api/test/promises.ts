import type { SaveCalendarInput } from '../src/sla/calendar.input.ts';
import { saveCalendar } from '../src/sla/save-calendar.ts';
import type { SaveSlaPolicyInput } from '../src/sla/sla-policy.input.ts';
import { desk } from './desk.ts';
import { aCategory, aCustomer, aLead, anAgent } from './factories.ts';

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

/** A desk with a lead who saves policies over the hours of an office, an agent and a customer. */
export async function aPromisingDesk() {
  const at = await desk();
  const [lead, agent, customer] = [
    await aLead(at.db),
    await anAgent(at.db),
    await aCustomer(at.db),
  ];
  await aCategory(at.db);
  const { id: calendarId } = await saveCalendar(at.as(lead), calendarInput());
  return { at, lead, agent, customer, calendarId };
}
