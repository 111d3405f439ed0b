import { catalogue } from './catalogue.ts';
import { messages } from './messages.en.ts';
import { clock, day, daysAgo } from './times.ts';

const t = catalogue(messages);

/** In a sentence: "today at 14:02", "22 Nov at 14:02". */
export function momentInSentence(moment: Date, now: Date) {
  const time = clock(moment);
  const ago = daysAgo(moment, now);
  if (ago === 0) return t('text.today-at', { time });
  if (ago === 1) return t('text.yesterday-at', { time });
  return t('text.day-at', { day: day(moment, now), time });
}

/** By itself, as short as can be: "14:02", "Yesterday 16:02", "22 Nov, 14:02". */
export function momentAlone(moment: Date, now: Date) {
  const time = clock(moment);
  const ago = daysAgo(moment, now);
  if (ago === 0) return time;
  if (ago === 1) return t('text.yesterday', { time });
  return t('text.day', { day: day(moment, now), time });
}

/** The day alone: "Today", "Yesterday", "22 Nov". */
export function dayAlone(moment: Date, now: Date) {
  const ago = daysAgo(moment, now);
  if (ago === 0) return t('text.today');
  if (ago === 1) return t('text.yesterday-only');
  return day(moment, now);
}
