import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useUploads } from '../attachments/use-uploads.ts';
import type { ComposerFragment } from '../graphql/graphql.ts';
import { announce } from '../ui/announcer.ts';
import { type Mode, sent, storeDraft, storedDraft, typed, withFiles } from './draft.ts';
import { type Failure, type Outgoing, sendMessage } from './send-message.ts';
import { tellLeft } from './tell-left.ts';
import { t } from './text.ts';
import { useDelayedSend } from './use-delayed-send.ts';
import { useDraft } from './use-draft.ts';

/** What an agent writes on a ticket: kept as it is written, held for a moment, then sent. */
export function useComposer(owner: string, ticket: ComposerFragment) {
  const client = useApolloClient();
  const [place] = useState({ owner, ticketId: ticket.id });
  const { draft, set } = useDraft(place);
  const files = { reply: useUploads(draft.reply.files), note: useUploads(draft.note.files) };
  const [failure, setFailure] = useState<Failure | null>(null);
  const held = useDelayedSend();
  const here = useIsHere();
  const mayReply = ticket.viewerActions.includes('REPLY');
  // Words for the customer stay in sight, also when they can no longer be sent.
  const mode = mayReply || draft.reply.text ? draft.mode : 'note';
  const uploads = files[mode];
  const { text } = draft[mode];
  useKeptFiles(mode, uploads.kept, set);

  async function deliver(outgoing: Outgoing) {
    const failed = await sendMessage(client, outgoing);
    if (failed) {
      if (here.current) setFailure(failed);
      else tellLeft(ticket.number, failed);
      return;
    }
    storeDraft(place, sent(storedDraft(place), outgoing.mode));
    if (!here.current) return;
    set((now) => sent(now, outgoing.mode));
    files[outgoing.mode].clear();
    const customer = ticket.customer.name;
    announce(t(`workspace.composer.${outgoing.mode}.done`, { name: customer }));
  }

  function outgoing(force: boolean): Outgoing {
    const attachmentIds = uploads.ids;
    const { seenCursor } = draft;
    return { mode, ticketId: ticket.id, body: text.trim(), attachmentIds, seenCursor, force };
  }

  function send(force = false) {
    setFailure(null);
    const message = outgoing(force);
    // A note can be corrected by another; what the customer reads cannot be taken back.
    if (mode === 'note' || force) held.sendNow(() => deliver(message));
    else held.hold(() => deliver(message));
  }

  return {
    mode,
    mayReply,
    text,
    uploads,
    failure,
    held,
    sendable: text.trim() !== '' && !uploads.pending,
    write: (words: string) => set((now) => typed({ ...now, mode }, words, ticket.lastCursor)),
    setMode: (next: Mode) => set((now) => ({ ...now, mode: next })),
    send: () => send(),
    sendAnyway: () => send(true),
    /** Having read what was missed, one goes on writing. */
    readMissed() {
      setFailure(null);
      set((now) => ({ ...now, seenCursor: ticket.lastCursor }));
    },
  };
}

export type ComposerState = ReturnType<typeof useComposer>;

/** Whether the page is still open, for what ends after it was left. */
function useIsHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

type SetDraft = ReturnType<typeof useDraft>['set'];
type Kept = ReturnType<typeof useUploads>['kept'];

/** The draft remembers the files that have arrived. */
function useKeptFiles(mode: Mode, kept: Kept, set: SetDraft) {
  useEffect(() => {
    set((now) =>
      now[mode].files.length === kept.length ? now : withFiles({ ...now, mode }, kept),
    );
  }, [mode, kept, set]);
}
