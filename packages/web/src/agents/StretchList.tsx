import { nearMoment } from '../text/deadlines.ts';
import { clock, daysAgo } from '../text/times.ts';
import { cx } from '../ui/cx.ts';
import { workingTime } from './duration.ts';
import type { Stretch } from './ExplainedTimer.tsx';
import { t } from './explanation-text.ts';
import { patternClass, patterns } from './stretch-pattern.ts';

interface Props {
  stretches: readonly Stretch[];
  now: Date;
}

/** What the picture shows, in words; the small squares tell which pattern is which. */
export function StretchList({ stretches, now }: Props) {
  return (
    <ol aria-label={t('explanation.stretches')} className="mt-1.5 flex flex-col gap-1">
      {stretches.map((stretch) => (
        <li key={stretch.from} className="flex items-baseline gap-2 text-12 text-ink-2">
          <span
            aria-hidden
            className={cx(
              'size-3 shrink-0 translate-y-0.5 rounded-[3px] border border-control forced-colors:border-[CanvasText]',
              patternClass,
            )}
            style={patterns[stretch.kind]}
          />
          <span className="tabular-nums">
            <bdi>{spanOf(stretch, now)}</bdi> · {whatOf(stretch)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function spanOf({ from: began, to: ended }: Stretch, now: Date) {
  const start = new Date(began);
  const from = nearMoment(start, now);
  if (ended === null) return t('explanation.since', { from });
  const end = new Date(ended);
  const sameDay = daysAgo(start, end) === 0;
  return t('explanation.span', { from, to: sameDay ? clock(end) : nearMoment(end, now) });
}

function whatOf({ kind, holiday, businessSeconds }: Stretch) {
  if (kind === 'HOLIDAY' && holiday) return t('explanation.HOLIDAY.named', { holiday });
  return t(`explanation.${kind}`, { time: workingTime(businessSeconds) });
}
