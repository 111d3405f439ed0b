import { formatLocale } from '../text/times.ts';

/** "Fri 27 Nov, 17:50", in a zone that need not be the reader's. */
export const momentIn = (timeZone: string, moment: string) =>
  new Intl.DateTimeFormat(formatLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(moment));

/** The next Friday, ten minutes to six: where a promise shows whether it knows the week. */
export function nextFriday(): string {
  const date = new Date();
  date.setDate(date.getDate() + ((5 - date.getDay() + 7) % 7));
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day}T17:50`;
}
