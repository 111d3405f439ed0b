import { useSubscription } from '@apollo/client/react';
import { Suspense, useEffect } from 'react';
import { useParams } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { late } from '../platform/late.ts';
import { useOnReturn } from '../platform/live-status.ts';
import { NotHere } from '../platform/not-here.ts';
import { SignInNeeded } from '../platform/sign-in-needed.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TicketHeading } from './TicketHeading.tsx';
import { TicketSkeleton } from './TicketSkeleton.tsx';
import { TicketStanding } from './TicketStanding.tsx';
import { useMarkRead } from './use-mark-read.ts';

/** The whole of the page: what live fields bring and mutations answer with. */
graphql(`
  fragment LiveTicket on Ticket {
    id
    unread
    lastCursor
    ...TicketHeading
    ...TicketStanding
    ...TicketAside
    ...Conversation
  }
`);

const TicketPageQuery = graphql(`
  query TicketPage($number: Int!) {
    viewer {
      id
    }
    guestTicket {
      id
    }
    ticket(number: $number) {
      id
      unread
      lastCursor
      ...TicketHeading
      ...TicketStanding
      ...TicketAside
      ...Conversation
    }
  }
`);

/** Same selection as the query: what arrives lands on the same cached ticket, and React follows. */
const TicketPageLive = graphql(`
  subscription TicketPageLive($number: Int!) {
    ticket(number: $number) {
      ...LiveTicket
    }
  }
`);

// What stands below and beside the place in line may come a moment after it.
const loadConversation = () => import('./Conversation.tsx');
const Conversation = late(async () => (await loadConversation()).Conversation);
const TicketAside = late(async () => (await import('./TicketAside.tsx')).TicketAside);

export function TicketPage() {
  const { number } = useParams<'/tickets/:number'>();
  // Fetched while the ticket itself is asked for, not after it.
  useEffect(() => void loadConversation().catch(() => undefined), []);
  if (!/^\d{1,9}$/.test(number)) throw new NotHere();
  return (
    <Suspense fallback={<TicketSkeleton />}>
      <Ticket key={number} number={Number(number)} />
    </Suspense>
  );
}

function Ticket({ number }: { number: number }) {
  const { data, refetch } = usePageQuery(TicketPageQuery, { number });
  const { ticket, viewer, guestTicket } = data;
  useSubscription(TicketPageLive, { variables: { number }, ignoreResults: true });
  useOnReturn(() => void refetch());
  useMarkRead(viewer ? ticket : null);
  // The session may have ended in another tab: whoever is nobody now has to come in again.
  if (ticket === null) throw viewer || guestTicket ? new NotHere() : new SignInNeeded();

  return (
    <article>
      <TicketHeading ticket={ticket} />
      <div className="mt-6 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19.5rem] lg:gap-6">
        <div className="flex min-w-0 flex-col gap-5">
          <TicketStanding ticket={ticket} />
          <Suspense fallback={<Skeleton className="h-96 rounded-panel" />}>
            <Conversation ticket={ticket} />
          </Suspense>
        </div>
        <Suspense fallback={<Skeleton className="h-52 rounded-panel" />}>
          <TicketAside ticket={ticket} />
        </Suspense>
      </div>
    </article>
  );
}
