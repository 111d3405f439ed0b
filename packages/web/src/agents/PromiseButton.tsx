import { Suspense } from 'react';
import { late } from '../platform/late.ts';
import { Popover } from '../ui/Popover.tsx';
import { Loading } from '../ui/Skeleton.tsx';
import { SlaButton } from './SlaChip.tsx';
import type { Promised, SlaTimer } from './sla-timer.ts';
import { t } from './text.ts';

const SlaExplanation = late(async () => (await import('./SlaExplanation.tsx')).SlaExplanation);

interface Props {
  ticket: Promised & { slaTimers: readonly (SlaTimer & { id: string })[] };
}

/** How the nearest promise stands; opens why it stands so, and how the others do. */
export function PromiseButton({ ticket }: Props) {
  if (ticket.slaTimers.length === 0) return null;
  const loading = <Loading label={t('agents.sla.loading')} />;
  return (
    <Popover
      className="start-0 w-100 max-w-[calc(100vw-2rem)]"
      trigger={(button) => (
        <SlaButton ticket={ticket} {...button} className="min-h-6 touch:min-h-8" />
      )}
    >
      {() => (
        <Suspense fallback={loading}>
          <SlaExplanation timers={ticket.slaTimers} />
        </Suspense>
      )}
    </Popover>
  );
}
