import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { useUploads } from '../attachments/use-uploads.ts';
import { graphql } from '../graphql/gql.ts';
import { useViewer } from '../identity/viewer.ts';
import { useForm } from '../platform/use-form.ts';
import { useVerb } from '../platform/use-verb.ts';
import { dropNewTicket, emptyTicket, keepNewTicket, readNewTicket } from './new-ticket-draft.ts';
import { guestSchema, knownSchema } from './new-ticket-schema.ts';
import type { Opened, OpenedPlace } from './TicketOpened.tsx';

const OpenTicket = graphql(`
  mutation OpenNewTicket($input: OpenTicketInput!) {
    openTicket(input: $input) {
      trackingToken
      ticket {
        id
        number
        subject
        queuePosition {
          position
          estimatedWait {
            lowSeconds
            highSeconds
          }
        }
      }
    }
  }
`);

/** What the address asks for, as a tile of the start page does: `/new?category=…&subject=…`. */
function useAsked() {
  const params = new URLSearchParams(useSearch());
  const [subject, categoryId] = [params.get('subject'), params.get('category')];
  return { ...(subject && { subject: subject.slice(0, 200) }), ...(categoryId && { categoryId }) };
}

export type OnOpened = (opened: Opened, place: OpenedPlace) => void;

/** The state of the form: its values, its files, its draft on this device, and sending it. */
export function useNewTicket(owner: string, onOpened: OnOpened) {
  const { viewer } = useViewer();
  const asked = useAsked();
  const [draft] = useState(() => readNewTicket(owner));
  const schema = viewer ? knownSchema : guestSchema;
  const form = useForm(schema, { ...draft.values, ...asked }, 'new-ticket');
  const uploads = useUploads(draft.files);
  const { run, busy, refusal } = useVerb(OpenTicket);
  const { values } = form;

  useEffect(() => {
    keepNewTicket(owner, { values, files: uploads.kept });
  }, [owner, values, uploads.kept]);

  function clear() {
    dropNewTicket(owner);
    form.reset(emptyTicket);
    uploads.clear();
  }

  async function send() {
    const input = form.check();
    if (input === null || busy || uploads.pending) return;
    const { name, email, phone, ...ticket } = input;
    const contact = viewer ? null : { name, email, phone: phone || null };
    const { data, refusal } = await run({ ...ticket, contact, attachmentIds: uploads.ids });
    if (refusal) form.refuse(refusal);
    if (!data) return;
    clear();
    const { trackingToken, ticket: opened } = data.openTicket;
    const address = viewer ? viewer.email : email;
    onOpened({ number: opened.number, trackingToken, email: address }, opened);
  }

  return { form, uploads, busy, refusal, viewer, send, clear };
}

export type NewTicketState = ReturnType<typeof useNewTicket>;
