import type { Explained } from './ExplainedTimer.tsx';
import { patternClass, patterns } from './stretch-pattern.ts';

/**
 * The life of a promise in true proportion, from its start to its deadline or to now, whichever is
 * later. The list below says the same in words.
 */
export function StretchBar({ timer }: { timer: Explained }) {
  const { stretches, dueAt, startedAt, asOf } = timer;
  const time = (at: string | null) => new Date(at ?? asOf).getTime();
  const start = time(startedAt);
  const told = time(stretches.at(-1)?.to ?? null);
  const end = Math.max(told, time(dueAt));
  const due = dueAt === null ? null : share(time(dueAt) - start, end - start);
  return (
    <div aria-hidden className="relative mt-2 py-1">
      <div className="flex h-4 overflow-hidden rounded-chip border border-control bg-surface">
        {stretches.map(({ from, to, kind }) => (
          <span
            key={from}
            data-kind={kind}
            className={patternClass}
            style={{ flex: `${time(to) - time(from)} 0 0`, ...patterns[kind] }}
          />
        ))}
        <span style={{ flex: `${end - told} 0 0` }} />
      </div>
      {due !== null && (
        <span
          data-deadline
          className="absolute inset-y-0 w-0.5 bg-bad-solid forced-colors:bg-[CanvasText]"
          style={{ insetInlineStart: `calc(${due * 100}% - 1px)` }}
        />
      )}
    </div>
  );
}

const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 1);
