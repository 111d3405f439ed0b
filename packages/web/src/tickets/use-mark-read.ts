import { useEffect } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';

const MarkTicketRead = graphql(`
  mutation MarkTicketRead($input: MarkTicketReadInput!) {
    markTicketRead(input: $input) {
      id
      unread
    }
  }
`);

interface Ticket {
  id: string;
  unread: boolean;
  lastCursor: string | null;
}

/** Remembers that the viewer has seen the newest, once it is really before their eyes. */
export function useMarkRead(ticket: Ticket | null) {
  const { run } = useVerb(MarkTicketRead);
  const { id: ticketId, lastCursor: cursor } = ticket ?? {};
  const unread = ticket?.unread ?? false;

  useEffect(() => {
    if (!unread || ticketId === undefined || !cursor) return;
    const mark = () => {
      if (document.visibilityState === 'visible') void run({ ticketId, cursor });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [ticketId, unread, cursor]);
}
