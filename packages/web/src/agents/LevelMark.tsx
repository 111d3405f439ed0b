import { t } from './text.ts';

/** Which line of support has the ticket: L1 to L3. */
export function LevelMark({ level }: { level: number }) {
  return (
    <span
      role="img"
      aria-label={t('agents.level.full', { level })}
      title={t('agents.level.full', { level })}
      className="inline-flex h-5 shrink-0 items-center rounded-chip border border-line px-1 text-11 font-semibold text-ink-2"
    >
      {t('agents.level', { level })}
    </span>
  );
}
