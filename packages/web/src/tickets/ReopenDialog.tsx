import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { useNow } from '../ui/use-now.ts';
import { afterClosing } from './after-closing.ts';
import { t } from './later-text.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useGoOn } from './use-go-on.ts';

const ReopenTicket = graphql(`
  mutation ReopenAsCustomer($input: ReopenTicketInput!) {
    reopenTicket(input: $input) {
      id
      number
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
  const goOn = useGoOn(ticket.id);
  const name = ticket.assignee?.name ?? t('ticket.somebody');
  const follows = ticket.status === 'CLOSED' && afterClosing(ticket, useNow()).until === null;

  async function send() {
    const { data } = await run({ ticketId: ticket.id, reason });
    if (!data) return;
    onClose();
    if (!goOn(data.reopenTicket)) toast(t('ticket.reopened'));
  }

  return (
    <ReasonDialog
      title={t(follows ? 'ticket.follow-up' : 'ticket.reopen')}
      effect={t(follows ? 'ticket.follow-up.effect' : 'ticket.reopen.effect', { name })}
      label={t('ticket.reopen.reason')}
      need={t('ticket.reopen.need')}
      sendLabel={t(follows ? 'ticket.follow-up.send' : 'ticket.reopen.send')}
      {...{ reason, setReason, busy, refusal, onClose }}
      onSend={send}
    />
  );
}
