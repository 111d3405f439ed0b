import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from '../identity/session.ts';
import { useVerb } from '../platform/use-verb.ts';
import { type Answered, useComment } from './use-comment.ts';

const ReopenFromMail = graphql(`
  mutation ReopenFromMail($input: ReopenTicketInput!) {
    reopenTicket(input: $input) {
      id
      number
    }
  }
`);

/** Brings a closed ticket back, or opens the one that follows it, with what is still wrong. */
export function useReopen({ ticketId, trackingToken, change, look }: Answered) {
  const { comment, write, drop } = useComment(ticketId);
  const [missing, setMissing] = useState(false);
  const { run, busy, refusal } = useVerb(ReopenFromMail);
  const changed = useSessionChange();
  const reason = comment.trim();

  async function reopen() {
    setMissing(reason === '');
    if (reason === '') return;
    const { data, refusal } = await run({ ticketId, reason, trackingToken });
    if (refusal && refusal.code !== 'OFFLINE') look();
    if (!data) return;
    drop();
    const { id, number } = data.reopenTicket;
    if (id === ticketId) return change('done', 'yes');
    change('follow-up', String(number));
    // Whoever had only the link is the guest of the new ticket from now on.
    await changed();
  }

  return { comment, write, missing: missing && reason === '', reopen, busy, refusal };
}
