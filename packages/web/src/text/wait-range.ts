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

/** A wait in the unit people would say it in; never a single moment, for it is not known that well. */
export function waitRange({ lowSeconds, highSeconds }: Wait): WaitRange {
  const unit = highSeconds < 7200 ? 'minute' : highSeconds < 172_800 ? 'hour' : 'day';
  const low = Math.max(unit === 'minute' ? 1 : 0, Math.floor(lowSeconds / lengths[unit]));
  const high = Math.ceil(highSeconds / lengths[unit]);
  return { low, high: Math.max(high, low + 1), unit };
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
