import { useDeskNow } from '../platform/desk-time.ts';
import { nearMoment } from '../text/deadlines.ts';
import { workingTime } from './duration.ts';
import type { Explained } from './ExplainedTimer.tsx';
import { t } from './explanation-text.ts';
import { SlaMark } from './SlaChip.tsx';
import { StretchBar } from './StretchBar.tsx';
import { StretchList } from './StretchList.tsx';
import { promiseName, type SlaLook, slaLook } from './sla-look.ts';

/** One promise: how it stands, a picture of its time, and the same in words. */
export function TimerStory({ timer }: { timer: Explained }) {
  const now = useDeskNow((moment) => lookOf(timer, moment).label);
  const { metric, elapsedSeconds, targetSeconds, stretches } = timer;
  const counted = workingTime(elapsedSeconds);
  const figures = t('explanation.counted', { counted, target: workingTime(targetSeconds) });
  const look = lookOf(timer, now);
  return (
    <article>
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-13 font-bold">{promiseName(metric)}</h3>
        <SlaMark look={look} label={look.label} />
      </header>
      <p className="mt-1 text-12 text-ink-2 tabular-nums">
        {[figures, endOf(timer, now)].filter(Boolean).join(' · ')}
      </p>
      {stretches.length === 0 ? (
        <p className="mt-2 text-12 text-ink-3">{t('explanation.empty')}</p>
      ) : (
        <>
          <StretchBar timer={timer} />
          <StretchList stretches={stretches} now={now} />
        </>
      )}
    </article>
  );
}

function lookOf(timer: Explained, now: Date): SlaLook {
  const { state, dueAt, breachedAt } = timer;
  if (state === 'RUNNING' && dueAt !== null) {
    return slaLook({ kind: 'running', timer, dueAt: new Date(dueAt) }, now);
  }
  if (state === 'PAUSED') return slaLook({ kind: 'paused', timer }, now);
  if (breachedAt !== null) return ended('missed', 'bad', t('explanation.missed'));
  if (state === 'FULFILLED') return ended('met', 'ok', t('explanation.kept'));
  return ended('age', 'plain', t('explanation.cancelled'));
}

const ended = (picture: SlaLook['picture'], tone: SlaLook['tone'], words: string): SlaLook => ({
  picture,
  tone,
  words,
  label: words,
});

function endOf({ state, dueAt, fulfilledAt, remainingSeconds }: Explained, now: Date) {
  const near = (at: string) => nearMoment(new Date(at), now);
  if (fulfilledAt) return t('explanation.done', { when: near(fulfilledAt) });
  if (dueAt) return t('explanation.due', { when: near(dueAt) });
  if (state !== 'PAUSED') return null;
  if (remainingSeconds >= 0) return t('explanation.still', { left: workingTime(remainingSeconds) });
  return t('explanation.still.over', { over: workingTime(-remainingSeconds) });
}
