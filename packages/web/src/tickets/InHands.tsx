import { MessageSquareReply } from 'lucide-react';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { nearMoment } from '../text/deadlines.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';
import { composerId } from './composer-id.ts';
import { t } from './later-text.ts';

/** Somebody has the ticket: who, and what it waits for. */
export function InHands({ ticket }: { ticket: Standing }) {
  const { status, assignee, team, silenceEndsAt } = ticket;
  const name = assignee?.name ?? t('ticket.somebody');
  const now = useNow();
  const silence =
    silenceEndsAt &&
    t('ticket.pending.silence', { when: nearMoment(new Date(silenceEndsAt), now) });
  return (
    <>
      <div className="flex justify-between gap-x-4 gap-y-1 max-sm:flex-col sm:items-center">
        <h2 className="text-13 font-semibold text-ink-2">
          {assignee
            ? t('ticket.with', { name })
            : t('ticket.with-team', { team: team?.name ?? '' })}
        </h2>
        <LiveMark />
      </div>
      <div className="mt-2 flex items-center gap-3">
        {assignee && <Avatar name={name} size={44} />}
        <p className="text-22 font-bold tracking-tight sm:text-28">{headline(status)}</p>
      </div>
      <p className="mt-2 min-h-10 max-w-[60ch] text-14 text-ink-2">
        {explanation(status, name)} {silence}
      </p>
      {status === 'PENDING' && (
        <Button
          variant="primary"
          size="lg"
          className="mt-3"
          icon={<MessageSquareReply size={16} aria-hidden className="flip-rtl" />}
          onClick={() => document.getElementById(composerId)?.focus()}
        >
          {t('ticket.pending.answer')}
        </Button>
      )}
    </>
  );
}

function headline(status: Standing['status']) {
  if (status === 'PENDING') return t('ticket.pending');
  return status === 'ON_HOLD' ? t('ticket.on-hold') : t('ticket.working');
}

function explanation(status: Standing['status'], name: string) {
  if (status === 'PENDING') return t('ticket.pending.text', { name });
  return t(status === 'ON_HOLD' ? 'ticket.on-hold.text' : 'ticket.working.text', { name });
}
