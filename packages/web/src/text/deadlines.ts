import { catalogue } from './catalogue.ts';
import { messages } from './messages.en.ts';
import { clock, day, daysAgo, formatLocale } from './times.ts';

const t = catalogue(messages);

const weekdays = new Map<string, Intl.DateTimeFormat>();

function weekdayClock(moment: Date) {
  const locale = formatLocale();
  const format =
    weekdays.get(locale) ??
    new Intl.DateTimeFormat(locale, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  weekdays.set(locale, format);
  return format.format(moment);
}

/** A moment close by, as short as can be: "14:32" today, "Mon 09:20" within a week, "1 Dec, 09:20". */
export function nearMoment(moment: Date, now: Date) {
  const days = Math.abs(daysAgo(moment, now));
  if (days === 0) return clock(moment);
  if (days < 7) return weekdayClock(moment);
  return t('text.day', { day: day(moment, now), time: clock(moment) });
}
