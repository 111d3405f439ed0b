import { useState } from 'react';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';

/** What every answer to the letter needs. */
export interface Answered {
  ticketId: string;
  trackingToken: string;
  /** Changes what the link carries. */
  change: (name: 'answer' | 'done' | 'follow-up', value: string) => void;
  /** Looks anew how the ticket stands, where it was refused because it stands otherwise. */
  look: () => void;
}

const asText = (draft: unknown) => (typeof draft === 'string' ? draft : '');

/** What is written with the answer: kept on this device until it is sent, whichever answer it goes with. */
export function useComment(ticketId: string) {
  const owner = useDraftOwner();
  const name = `confirm.${ticketId}`;
  const [comment, setComment] = useState(() => asText(readDraft(owner, name)));
  const drop = () => dropDraft(owner, name);

  function write(text: string) {
    setComment(text);
    if (text === '') drop();
    else keepDraft(owner, name, text);
  }

  return { comment, write, drop };
}
