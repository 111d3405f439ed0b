import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
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

/** Brings a closed ticket back by the letter's link, with what is still wrong. */
export function useReopen({ ticketId, trackingToken, change, look }: Answered) {
  const { comment, write, drop } = useComment(ticketId);
  const [missing, setMissing] = useState(false);
  const { run, busy, refusal } = useVerb(ReopenFromMail);
  const reason = comment.trim();

  async function reopen() {
    setMissing(reason === '');
    if (reason === '') return;
    const { data, refusal } = await run({ ticketId, reason, trackingToken });
    if (refusal && refusal.code !== 'OFFLINE') look();
    if (!data) return;
    drop();
    change('done', 'yes');
  }

  return { comment, write, missing: missing && reason === '', reopen, busy, refusal };
}
