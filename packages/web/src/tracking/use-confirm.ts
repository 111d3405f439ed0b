import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { type Answered, useComment } from './use-comment.ts';

// The status is left out: the page goes on by what was answered, not by what became of it.
const ConfirmFromMail = graphql(`
  mutation ConfirmFromMail($input: ConfirmResolutionInput!) {
    confirmResolution(input: $input) {
      id
      number
    }
  }
`);

export interface ToConfirm extends Answered {
  answer: 'yes' | 'no';
}

/** The answer to the letter. */
export function useConfirm({ ticketId, trackingToken, answer, change, look }: ToConfirm) {
  const { comment, write, drop } = useComment(ticketId);
  const { run, busy, refusal } = useVerb(ConfirmFromMail);

  async function confirm() {
    const solved = answer === 'yes';
    const input = { ticketId, solved, comment: comment.trim() || null, trackingToken };
    const { data, refusal } = await run(input);
    // Meanwhile somebody else, or the desk itself, may have closed or reopened it.
    if (refusal && refusal.code !== 'OFFLINE') look();
    if (!data) return;
    drop();
    change('done', 'yes');
  }

  return { comment, write, confirm, busy, refusal };
}
