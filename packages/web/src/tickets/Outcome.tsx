import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { useVerb } from '../platform/use-verb.ts';
import { nearMoment } from '../text/deadlines.ts';
import { momentInSentence } from '../text/moments.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';
import { Rating } from './Rating.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

const ConfirmResolution = graphql(`
  mutation ConfirmAsCustomer($input: ConfirmResolutionInput!) {
    confirmResolution(input: $input) {
      ...LiveTicket
    }
  }
`);

/** The work is done: is it solved, how was it, and the way back if it is not. */
export function Outcome({ ticket }: { ticket: Standing }) {
  const now = useNow();
  const resolved = ticket.status === 'RESOLVED';
  const name = ticket.assignee?.name ?? t('ticket.somebody');
  const when = (at: string | null) => (at ? momentInSentence(new Date(at), now) : '');
  return (
    <>
      <div className="flex justify-between gap-x-4 gap-y-1 max-sm:flex-col sm:items-center">
        <p className="text-13 font-semibold text-ink-2">
          {t('ticket.resolved.by', { name, when: when(ticket.resolvedAt) })}
        </p>
        <LiveMark />
      </div>
      <h2 className="mt-1 text-22 font-bold tracking-tight sm:text-28">
        {t(resolved ? 'ticket.resolved' : 'ticket.closed')}
      </h2>
      <p className="mt-1.5 max-w-[60ch] text-14 text-ink-2">
        {resolved
          ? silenceText(ticket, now)
          : t('ticket.closed.text', { when: when(ticket.closedAt) })}
      </p>
      <Answers ticket={ticket} />
      {ticket.viewerActions.includes('RATE') && <Rating ticket={ticket} />}
    </>
  );
}

/** What the desk does by itself if nothing is said, and when. */
const silenceText = ({ silenceEndsAt }: Standing, now: Date) =>
  silenceEndsAt
    ? t('ticket.resolved.silence', { when: nearMoment(new Date(silenceEndsAt), now) })
    : t('ticket.resolved.text');

function Answers({ ticket }: { ticket: Standing }) {
  const { id: ticketId, viewerActions } = ticket;
  const [reopening, setReopening] = useState(false);
  const { run, busy } = useVerb(ConfirmResolution);
  const mayConfirm = viewerActions.includes('CONFIRM');

  async function confirm() {
    const { refusal } = await run({ ticketId, solved: true });
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else toast(t('ticket.confirmed'));
  }

  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {mayConfirm && (
        <Button
          variant="primary"
          size="lg"
          busy={busy}
          icon={<Check size={16} aria-hidden />}
          onClick={confirm}
        >
          {t('ticket.resolved.yes')}
        </Button>
      )}
      {viewerActions.includes('REOPEN') && (
        <Button
          size="lg"
          icon={<RotateCcw size={16} aria-hidden className="flip-rtl" />}
          onClick={() => setReopening(true)}
        >
          {t(mayConfirm ? 'ticket.resolved.no' : 'ticket.reopen')}
        </Button>
      )}
      {reopening && <ReopenDialog ticket={ticket} onClose={() => setReopening(false)} />}
    </div>
  );
}
