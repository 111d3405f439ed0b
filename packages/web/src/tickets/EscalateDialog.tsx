import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { useWithdrawal } from './EscalationRequest.tsx';
import { t } from './later-text.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const RequestEscalation = graphql(`
  mutation RequestEscalation($input: RequestEscalationInput!) {
    requestEscalation(input: $input) {
      id
      viewerActions
      escalationRequest {
        reason
        requestedAt
      }
    }
  }
`);

interface Props {
  ticketId: string;
  /** What the customer has already written about it. */
  written?: string;
  onClose: () => void;
}

/** Asks the lead for a faster answer: says what will happen, takes a reason, can be taken back. */
export function EscalateDialog({ ticketId, written = '', onClose }: Props) {
  const [reason, setReason] = useState(written);
  const { run, busy, refusal } = useVerb(RequestEscalation);
  const { withdraw } = useWithdrawal(ticketId);

  async function send() {
    const { data } = await run({ ticketId, reason });
    if (!data) return;
    onClose();
    toast(t('ticket.escalate.sent'), {
      action: { label: t('ticket.escalate.undo'), run: withdraw },
    });
  }

  return (
    <ReasonDialog
      title={t('ticket.escalate')}
      effect={t('ticket.escalate.effect')}
      label={t('ticket.escalate.reason')}
      hint={t('ticket.escalate.hint')}
      need={t('ticket.escalate.need')}
      sendLabel={t('ticket.escalate.send')}
      {...{ reason, setReason, busy, refusal, onClose }}
      onSend={send}
    />
  );
}
