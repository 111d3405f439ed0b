import { language } from './language.ts';

/** Where the reader is, as Europe/Berlin. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The reader's own variety of the language that the desk speaks, as "en-US" for "en". */
export function formatLocale() {
  const mine = navigator.languages.find((tag) => tag.split('-')[0] === language.locale);
  return mine ?? (language.locale === 'en' ? 'en-GB' : language.locale);
}

function format(moment: Date, options: Intl.DateTimeFormatOptions) {
  const key = `${formatLocale()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(formatLocale(), options);
  formats.set(key, known);
  return known.format(moment);
}

/** "14:02" or "2:02 PM", as the reader is used to. */
export const clock = (moment: Date) => format(moment, { timeStyle: 'short' });

/** "22 Nov", with the year when it is not this one. */
export function day(moment: Date, now: Date) {
  const year = moment.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return format(moment, { day: 'numeric', month: 'short', year });
}

/** "Sunday 22 November 2026 at 14:02 Central European Standard Time": nothing left to guess. */
export const fullMoment = (moment: Date) =>
  format(moment, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'long',
  });

const startOfDay = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0);

/** Calendar days from `moment` to `now` where the reader is: 0 today, 1 yesterday, -1 tomorrow. */
export const daysAgo = (moment: Date, now: Date) =>
  Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
