import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Suspense } from 'react';
import { Picture } from '../agents/Pictures.tsx';
import { SlaFace, slaClass } from '../agents/SlaChip.tsx';
import { type SlaLook, slaLook } from '../agents/sla-look.ts';
import { type SlaStanding, type SlaTimer, slaStanding } from '../agents/sla-timer.ts';
import { useDeskNow } from '../platform/desk-time.ts';
import { late } from '../platform/late.ts';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Popover.tsx';
import { Loading } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

const SlaExplanation = late(
  async () => (await import('../agents/SlaExplanation.tsx')).SlaExplanation,
);

interface Props {
  ticket: { status: TicketStatus; slaTimers: readonly (SlaTimer & { id: string })[] };
}

/** How the nearest promise stands; opens why it stands so, and how the others do. */
export function PromiseButton({ ticket }: Props) {
  if (ticket.slaTimers.length === 0) return null;
  const standing = slaStanding(ticket);
  const loading = <Loading label={t('workspace.promises.loading')} />;
  return (
    <Popover
      className="start-0 w-100 max-w-[calc(100vw-2rem)]"
      trigger={(button) =>
        standing ? (
          <Counted standing={standing} button={button} />
        ) : (
          <button type="button" {...button} className={cx(slaClass(resting), targetClass)}>
            <Picture name="age" size={13} />
            {t('workspace.promises')}
          </button>
        )
      }
    >
      {() => (
        <Suspense fallback={loading}>
          <SlaExplanation timers={ticket.slaTimers} />
        </Suspense>
      )}
    </Popover>
  );
}

interface CountedProps {
  standing: SlaStanding;
  button: object;
}

function Counted({ standing, button }: CountedProps) {
  const now = useDeskNow((moment) => slaLook(standing, moment).label);
  const look = slaLook(standing, now);
  return (
    <button
      type="button"
      {...button}
      aria-label={t('workspace.promises.why', { what: look.label })}
      title={look.label}
      className={cx(slaClass(look), targetClass)}
    >
      <SlaFace look={look} />
    </button>
  );
}

const resting: Pick<SlaLook, 'tone'> = { tone: 'plain' };
const targetClass = 'min-h-6 hover:underline touch:min-h-8';
