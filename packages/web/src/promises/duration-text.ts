import { workingTime } from '../agents/duration.ts';
import { t } from '../agents/text.ts';

const seconds = { m: 60, h: 3600, d: 86_400 } as const;
const part = /(\d+(?:[.,]\d+)?)\s*(min|m|h|d)[a-z]*\.?\s*/giy;

/** Seconds of "30 min", "4 h", "1 d 2 h"; a number alone is minutes. NaN where it is none of it. */
export function readDuration(text: string): number {
  const said = text.trim();
  if (/^\d+$/.test(said)) return Number(said) * seconds.m;
  let sum = 0;
  part.lastIndex = 0;
  let end = 0;
  for (let found = part.exec(said); found; found = part.exec(said)) {
    const unit = found[2]?.[0]?.toLowerCase();
    sum +=
      Number(found[1]?.replace(',', '.')) * seconds[unit === 'd' ? 'd' : unit === 'h' ? 'h' : 'm'];
    end = part.lastIndex;
  }
  return said !== '' && end === said.length ? Math.round(sum) : Number.NaN;
}

/** The same the other way round; days only where they are whole ones of all hours. */
export const writeDuration = (length: number, inDays: boolean) =>
  inDays && length % seconds.d === 0
    ? t('agents.days', { days: length / seconds.d })
    : workingTime(length);
