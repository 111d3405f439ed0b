import type { ReactNode } from 'react';
import { zoneName } from '../tickets/zone-name.ts';
import { ExplainedTimer } from './ExplainedTimer.tsx';
import { t } from './explanation-text.ts';

interface Props {
  timers: readonly { id: string; state: string; dueAt: string | null }[];
  /** A button that puts it away, where what opened it may be out of reach. */
  close?: ReactNode;
}

/** Of each promise how it stands, and which times counted to bring it there. */
export function SlaExplanation({ timers, close }: Props) {
  return (
    <section
      aria-label={t('explanation.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what the wheel can
      tabIndex={0}
      className="flex max-h-[min(70dvh,34rem)] flex-col gap-4 overflow-y-auto rounded-control p-2"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-14 font-bold">{t('explanation.title')}</h2>
        {close}
      </div>
      {timers.length === 0 && <p className="text-13 text-ink-2">{t('explanation.gone')}</p>}
      {timers.map(({ id, state, dueAt }) => (
        // What happens to it begins a new story; the old one is shown until that is there.
        <ExplainedTimer key={`${id} ${state} ${dueAt}`} id={id} />
      ))}
      <p className="text-12 text-ink-3">{t('explanation.zone', { zone: zoneName() })}</p>
    </section>
  );
}
