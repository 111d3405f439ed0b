import { nearMoment } from '../text/deadlines.ts';
import type { ChipTone } from '../ui/Chip.tsx';
import { exactDuration } from './duration.ts';
import type { SlaStanding, SlaTimer } from './sla-timer.ts';
import { t } from './text.ts';

export interface SlaLook {
  picture: 'age' | 'soon' | 'overdue' | 'paused' | 'met' | 'missed';
  tone: ChipTone;
  /** On the chip. */
  words: string;
  /** In full, with the promise that is meant: says all that picture and tone show. */
  label: string;
}

/** How a promise stands, in a picture, a word and a time. */
export function slaLook(standing: SlaStanding, now: Date): SlaLook {
  if (standing.kind === 'running') return runningLook(standing.timer, standing.dueAt, now);
  if (standing.kind === 'met') {
    const words = t('agents.sla.met');
    return { picture: 'met', tone: 'ok', words, label: t('agents.sla.met.all') };
  }
  const { kind, timer } = standing;
  const words = kind === 'missed' ? t('agents.sla.missed') : pausedWords(timer);
  return {
    picture: kind,
    tone: timer.breachedAt ? 'bad' : 'plain',
    words,
    label: of(timer, words),
  };
}

export const promiseName = (metric: SlaTimer['metric']) => t(`agents.sla.${metric}`);

const of = ({ metric }: SlaTimer, words: string) =>
  t('agents.sla.of', { promise: promiseName(metric), words });

const pausedWords = ({ breachedAt }: SlaTimer) =>
  t(breachedAt ? 'agents.sla.overdue-paused' : 'agents.sla.paused');

function runningLook(timer: SlaTimer, dueAt: Date, now: Date): SlaLook {
  const leftMs = dueAt.getTime() - now.getTime();
  if (leftMs <= 0) {
    const words = overdueWords(Math.floor(-leftMs / 60_000));
    return { picture: 'overdue', tone: 'bad', words, label: of(timer, words) };
  }
  const words = leftWords(Math.floor(leftMs / 60_000), dueAt, now);
  const label = of(timer, words);
  // A longer deadline set later does not undo that the first one passed.
  if (timer.breachedAt) {
    const late = t('agents.sla.missed-before', { what: label });
    return { picture: 'overdue', tone: 'bad', words, label: late };
  }
  const isSoon = timer.warnsAt !== null && now >= new Date(timer.warnsAt);
  if (!isSoon) return { picture: 'age', tone: 'plain', words, label };
  return { picture: 'soon', tone: 'warn', words, label: t('agents.sla.soon', { what: label }) };
}

function leftWords(minutes: number, dueAt: Date, now: Date) {
  if (minutes < 1) return t('agents.sla.left.under-minute');
  if (minutes < 60 * 24) return t('agents.sla.left', { time: exactDuration(minutes) });
  return t('agents.sla.due', { when: nearMoment(dueAt, now) });
}

function overdueWords(minutes: number) {
  if (minutes < 1) return t('agents.sla.overdue.just-now');
  return t('agents.sla.overdue', { time: exactDuration(minutes) });
}
