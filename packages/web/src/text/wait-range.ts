import { formatLocale } from './times.ts';

export interface Wait {
  lowSeconds: number;
  highSeconds: number;
}

interface WaitRange {
  low: number;
  high: number;
  unit: 'minute' | 'hour' | 'day';
}

const lengths = { minute: 60, hour: 3600, day: 86_400 };

/** Hours only where the wait is one at least: "0–3 hours" would say little, "20–140 min" more. */
function unitOf({ lowSeconds, highSeconds }: Wait): WaitRange['unit'] {
  if (lowSeconds >= lengths.day) return 'day';
  const fitsMinutes = highSeconds < 2 * lengths.hour || lowSeconds < lengths.hour;
  return fitsMinutes && highSeconds < 6 * lengths.hour ? 'minute' : 'hour';
}

/** A wait in the unit people would say it in; never a single moment, for it is not known that well. */
export function waitRange(wait: Wait): WaitRange {
  const unit = unitOf(wait);
  // Nobody waits two hours to the minute.
  const step = unit === 'minute' && wait.highSeconds > 2 * lengths.hour ? 10 : 1;
  const length = lengths[unit] * step;
  const low = Math.floor(wait.lowSeconds / length) * step;
  const high = Math.ceil(wait.highSeconds / length) * step;
  const least = unit === 'minute' ? Math.max(low, 1) : low;
  return { low: least, high: Math.max(high, least + 1), unit };
}

/** "12–18": the figures alone, for large type. Put it in a bdi, or it reads 18–12 in Arabic. */
export const rangeFigures = ({ low, high }: WaitRange) =>
  new Intl.NumberFormat(formatLocale()).formatRange(low, high);

/** "12–18 min" in running text. */
export const rangeText = ({ low, high, unit }: WaitRange) =>
  new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'short' }).formatRange(
    low,
    high,
  );
