import type { PolicyFault } from '@hlm-desk/shared/sla/policy-fault';
import type { CalendarFault } from '@hlm-desk/shared/sla/written-fault';

/** What is wrong with what is to be promised, and what to do about it. */
const texts: Record<CalendarFault['kind'] | PolicyFault['kind'], string> = {
  UNKNOWN_ZONE: 'This time zone is not known. Choose one of the list, such as Europe/London.',
  BAD_TIME: 'Write both times as hours and minutes, from 00:00 to 24:00.',
  ENDS_BEFORE_IT_BEGINS:
    'This ends before it begins. If it goes on over midnight, end it at 24:00 and begin another at 00:00 of the next day.',
  OVERLAP:
    'This overlaps with another one of the same day. Make one of them shorter, or join them.',
  BAD_DATE: 'Write the date as 2026-12-24, or as 12-24 for every year.',
  DATE_TWICE: 'This date is there already. Keep one of them.',
  NEVER_OPEN: 'It is never open in the next year. Give at least one day a window.',
  TARGET_TOO_SHORT: 'Promise at least a minute.',
  TARGET_TOO_LONG: 'Promise a year at most.',
  TARGET_TWICE: 'This is promised already for that priority. Keep one of them.',
  PERCENT_OUT_OF_RANGE:
    'A share of the time is from 1 to 99 percent. The deadline itself is a step 0 seconds after it.',
  STEP_BEFORE_START:
    'A step before a deadline comes after the beginning: choose it closer, or other promises for it.',
  STEP_TOO_FAR: 'A step comes 30 days before or after the deadline at most.',
  STEP_TWICE: 'There is a step at this moment already. Let it do both.',
};

export type Fault = CalendarFault | PolicyFault;

export const faultText = ({ kind }: Fault) => texts[kind];
