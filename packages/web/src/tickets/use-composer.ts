import { useState } from 'react';
import { useUploads } from '../attachments/use-uploads.ts';
import { graphql } from '../graphql/gql.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';
import { useVerb } from '../platform/use-verb.ts';
import { announce } from '../ui/announcer.ts';
import { t } from './later-text.ts';
import { useGoOn } from './use-go-on.ts';

const Reply = graphql(`
  mutation ReplyAsCustomer($input: ReplyToTicketInput!) {
    replyToTicket(input: $input) {
      id
      number
      ...LiveTicket
    }
  }
`);

const asText = (draft: unknown) => (typeof draft === 'string' ? draft : '');

/** What the customer is writing: kept on this device until it is sent. */
export function useComposer(owner: string, ticketId: string) {
  const draftName = `reply.${ticketId}`;
  const [body, setBody] = useState(() => asText(readDraft(owner, draftName)));
  const uploads = useUploads();
  const { run, busy, refusal } = useVerb(Reply);
  const goOn = useGoOn(ticketId);

  function write(text: string) {
    setBody(text);
    if (text === '') dropDraft(owner, draftName);
    else keepDraft(owner, draftName, text);
  }

  /** Answers whether it was sent, and stands here. */
  async function send() {
    const files = uploads.ids.length;
    const said = body.trim() || (files > 0 ? t('ticket.composer.only-files', { files }) : '');
    if (busy || uploads.pending || said === '') return false;
    const { data } = await run({ ticketId, body: said, attachmentIds: uploads.ids });
    if (!data) return false;
    write('');
    uploads.clear();
    announce(t('ticket.composer.sent'));
    return !goOn(data.replyToTicket);
  }

  const sendable = (body.trim() !== '' || uploads.ids.length > 0) && !uploads.pending;
  return { body, write, send, sendable, busy, refusal, uploads };
}
