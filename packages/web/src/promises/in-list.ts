import { formatLocale } from '../text/times.ts';

/** "A, B or C", "A, B and C", "A, B, C". */
export const inList = (names: readonly string[], type: Intl.ListFormatType) =>
  new Intl.ListFormat(formatLocale(), { type, style: 'long' }).format(names);
