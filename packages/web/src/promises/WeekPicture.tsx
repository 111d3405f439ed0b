import type { Weekday } from '@hlm-desk/shared/sla/calendar';
import { t } from './text.ts';
import { weekdayName } from './weekday-name.ts';

interface Props {
  weekly: readonly {
    day: Weekday;
    windows: readonly { from: string; to: string }[];
  }[];
}

/** Share of a day that has passed at HH:MM; none where it is not written so. */
function share(time: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === undefined) return null;
  return Math.min(1, (Number(hours) * 60 + Number(minutes)) / 1440);
}

/** The open hours of each day in true proportion; what is not written well yet is left out. */
export function WeekPicture({ weekly }: Props) {
  return (
    <div role="img" aria-label={t('promises.week.picture')} className="flex flex-col gap-1">
      {weekly.map(({ day, windows }) => (
        <div key={day} className="flex items-center gap-2 text-12 text-ink-3">
          <span className="w-9 shrink-0">{weekdayName(day, 'short')}</span>
          <span className="relative h-3.5 flex-1 overflow-hidden rounded-chip bg-surface-2">
            {windows.map(({ from, to }, index) => {
              const [start, end] = [share(from), share(to)];
              if (start === null || end === null || start >= end) return null;
              return (
                <span
                  key={index}
                  className="absolute inset-y-0 rounded-[3px] bg-brand-solid opacity-80 forced-colors:bg-[CanvasText]"
                  style={{
                    insetInlineStart: `${start * 100}%`,
                    inlineSize: `${(end - start) * 100}%`,
                  }}
                />
              );
            })}
          </span>
        </div>
      ))}
      <div aria-hidden className="flex ps-11 text-11 text-ink-3 tabular-nums">
        {['00', '06', '12', '18', '24'].map((hour) => (
          <span key={hour} className="flex-1 last:flex-none">
            {hour}
          </span>
        ))}
      </div>
    </div>
  );
}
