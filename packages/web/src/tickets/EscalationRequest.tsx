import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { momentInSentence } from '../text/moments.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';

const CancelEscalationRequest = graphql(`
  mutation CancelEscalationRequest($input: CancelEscalationRequestInput!) {
    cancelEscalationRequest(input: $input) {
      id
      viewerActions
      escalationRequest {
        reason
        requestedAt
      }
    }
  }
`);

/** Takes back the request for a faster answer. */
export function useWithdrawal(ticketId: string) {
  const { run, busy } = useVerb(CancelEscalationRequest);
  const withdraw = async () => {
    const { refusal } = await run({ ticketId });
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else toast(t('ticket.escalate.withdrawn'));
  };
  return { withdraw, busy };
}

interface Props {
  ticketId: string;
  request: NonNullable<Standing['escalationRequest']>;
}

/** That a faster answer was asked for, as long as nobody has decided. */
export function EscalationRequest({ ticketId, request }: Props) {
  const { withdraw, busy } = useWithdrawal(ticketId);
  const now = useNow();
  const { reason, requestedAt } = request;
  return (
    <Banner
      tone="warn"
      className="mt-5"
      action={
        <Button size="sm" busy={busy} onClick={withdraw}>
          {t('ticket.escalate.withdraw')}
        </Button>
      }
    >
      {t('ticket.escalate.open', { reason, when: momentInSentence(new Date(requestedAt), now) })}
    </Banner>
  );
}
