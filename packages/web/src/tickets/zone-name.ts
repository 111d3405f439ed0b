import { formatLocale } from '../text/times.ts';

/** "Central European Time": the zone in which the reader's device tells all times. */
export function zoneName() {
  const format = new Intl.DateTimeFormat(formatLocale(), { timeZoneName: 'longGeneric' });
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
