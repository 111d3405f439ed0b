import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { useVerb } from '../platform/use-verb.ts';
import { nearMoment } from '../text/deadlines.ts';
import { momentInSentence } from '../text/moments.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { useNow } from '../ui/use-now.ts';
import { afterClosing } from './after-closing.ts';
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
  return (
    <>
      <div className="flex justify-between gap-x-4 gap-y-1 max-sm:flex-col sm:items-center">
        <p className="text-13 font-semibold text-ink-2">
          {t('ticket.resolved.by', { name, when: inSentence(ticket.resolvedAt, now) })}
        </p>
        <LiveMark />
      </div>
      <h2 className="mt-1 text-22 font-bold tracking-tight sm:text-28">
        {t(resolved ? 'ticket.resolved' : 'ticket.closed')}
      </h2>
      <p className="mt-1.5 max-w-[60ch] text-14 text-ink-2">
        {resolved ? silenceText(ticket, now) : closedText(ticket, now)}
      </p>
      {ticket.followedBy && (
        <p className="mt-1.5 text-14">
          <Link
            to={`/tickets/${ticket.followedBy.number}`}
            className="font-semibold text-brand underline"
          >
            {t('ticket.closed.goes-on', { number: ticket.followedBy.number })}
          </Link>
        </p>
      )}
      <Answers ticket={ticket} />
      {ticket.viewerActions.includes('RATE') && <Rating ticket={ticket} />}
    </>
  );
}

const inSentence = (at: string | null, now: Date) =>
  at ? momentInSentence(new Date(at), now) : '';

/** What becomes of words on it, before they are written. */
function closedText(ticket: Standing, now: Date) {
  const when = inSentence(ticket.closedAt, now);
  const { until } = afterClosing(ticket, now);
  return until
    ? t('ticket.closed.text', { when, until: nearMoment(until, now) })
    : t('ticket.closed.for-good', { when });
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
  const reopens = afterClosing(ticket, useNow()).until !== null;

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
      {viewerActions.includes('REOPEN') && ticket.followedBy === null && (
        <Button
          size="lg"
          icon={<RotateCcw size={16} aria-hidden className="flip-rtl" />}
          onClick={() => setReopening(true)}
        >
          {t(mayConfirm ? 'ticket.resolved.no' : reopens ? 'ticket.reopen' : 'ticket.follow-up')}
        </Button>
      )}
      {reopening && <ReopenDialog ticket={ticket} onClose={() => setReopening(false)} />}
    </div>
  );
}
