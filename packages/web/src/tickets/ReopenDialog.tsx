import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './later-text.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const ReopenTicket = graphql(`
  mutation ReopenAsCustomer($input: ReopenTicketInput!) {
    reopenTicket(input: $input) {
      ...LiveTicket
    }
  }
`);

interface Props {
  ticket: Standing;
  onClose: () => void;
}

/** Number, conversation and agent stay; what is still wrong becomes the next message. */
export function ReopenDialog({ ticket, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useVerb(ReopenTicket);
  const name = ticket.assignee?.name ?? t('ticket.somebody');

  async function send() {
    const { data } = await run({ ticketId: ticket.id, reason });
    if (!data) return;
    onClose();
    toast(t('ticket.reopened'));
  }

  return (
    <ReasonDialog
      title={t('ticket.reopen')}
      effect={t('ticket.reopen.effect', { name })}
      label={t('ticket.reopen.reason')}
      need={t('ticket.reopen.need')}
      sendLabel={t('ticket.reopen.send')}
      {...{ reason, setReason, busy, refusal, onClose }}
      onSend={send}
    />
  );
}
