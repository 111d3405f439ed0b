import { formatLocale } from '../text/times.ts';

/** "Central European Time": the zone in which the reader's device tells all times. */
export const zoneName = () => named('longGeneric', new Date());

/** "CET", which it is then: summer and winter differ. */
export const shortZone = (moment: Date) => named('short', moment);

function named(timeZoneName: 'longGeneric' | 'short', moment: Date) {
  const format = new Intl.DateTimeFormat(formatLocale(), { timeZoneName });
  return format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
