import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';
import { useVerb } from '../platform/use-verb.ts';

const ConfirmFromMail = graphql(`
  mutation ConfirmFromMail($input: ConfirmResolutionInput!) {
    confirmResolution(input: $input) {
      id
      number
      status
    }
  }
`);

export interface ToConfirm {
  ticketId: string;
  trackingToken: string;
  answer: 'yes' | 'no';
  /** Changes what the link carries. */
  change: (name: 'answer' | 'done', value: string) => void;
}

const asText = (draft: unknown) => (typeof draft === 'string' ? draft : '');

/** The answer to the letter; what is written with it is kept on this device until it is sent. */
export function useConfirm({ ticketId, trackingToken, answer, change }: ToConfirm) {
  const owner = useDraftOwner();
  const draftName = `confirm.${ticketId}`;
  const [comment, setComment] = useState(() => asText(readDraft(owner, draftName)));
  const { run, busy, refusal } = useVerb(ConfirmFromMail);

  function write(text: string) {
    setComment(text);
    if (text === '') dropDraft(owner, draftName);
    else keepDraft(owner, draftName, text);
  }

  async function confirm() {
    const solved = answer === 'yes';
    const input = { ticketId, solved, comment: comment.trim() || null, trackingToken };
    const { data } = await run(input);
    if (!data) return;
    dropDraft(owner, draftName);
    change('done', 'yes');
  }

  return { comment, write, confirm, busy, refusal };
}
