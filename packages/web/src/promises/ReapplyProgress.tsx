import type { Policy } from './promises-query.ts';
import { t } from './text.ts';

/** How far it is; it grows while one looks. */
export function ReapplyProgress({ run }: { run: NonNullable<Policy['reapplication']> }) {
  const { done, total, breached, finishedAt } = run;
  const text =
    finishedAt === null
      ? t('promises.running', { done, total })
      : t('promises.finished', { done, breached });
  return (
    <div role="status" className="flex flex-col gap-1.5 text-13 font-semibold">
      <span>{text}</span>
      {finishedAt === null && (
        <progress
          value={done}
          max={Math.max(total, 1)}
          aria-label={text}
          className="h-2 w-full overflow-hidden rounded-full accent-brand-solid"
        />
      )}
    </div>
  );
}
