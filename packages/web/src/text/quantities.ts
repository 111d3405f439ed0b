import { formatLocale } from './times.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "184 kB", "2.1 MB": a file's size as systems show it, in steps of 1024. */
export function fileSize(bytes: number) {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const digits = step === 0 ? 0 : 1;
  return new Intl.NumberFormat(formatLocale(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(bytes / 1024 ** step);
}

export const wholeNumber = (value: number) => new Intl.NumberFormat(formatLocale()).format(value);
