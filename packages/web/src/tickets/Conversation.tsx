import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { earlierMessages, missingEvents } from '../platform/earlier-thread.ts';
import { late } from '../platform/late.ts';
import { announce } from '../ui/announcer.ts';
import { Card } from '../ui/Card.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { DayLine, EventLine } from './ThreadLines.tsx';
import { t } from './text.ts';
import { type ThreadMessage, threadOf } from './thread.ts';
import { useKeptPlace } from './use-kept-place.ts';

const ConversationFragment = graphql(`
  fragment Conversation on Ticket {
    id
    number
    status
    viewerActions
    reopenableUntil
    followedBy {
      id
      number
    }
    messages(last: 50) {
      edges {
        cursor
        node {
          id
          mine
          body
          createdAt
          channel
          delivery
          authorKind
          author {
            id
            name
          }
          attachments {
            id
            ...AttachmentLink
          }
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
    history(last: 50) {
      edges {
        cursor
        node {
          id
          kind
          at
          text
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
`);

// The page shows what was said before one can answer it.
const EarlierMessages = late(async () => (await import('./EarlierMessages.tsx')).EarlierMessages);
const Composer = late(async () => (await import('./Composer.tsx')).Composer);

interface Props {
  ticket: FragmentType<typeof ConversationFragment>;
}

/** Everything that was said, on whichever channel, in one order; and the place to say more. */
export function Conversation({ ticket }: Props) {
  const { data } = useSuspenseFragment({
    fragment: ConversationFragment,
    fragmentName: 'Conversation',
    from: ticket,
  });
  const messages = data.messages.edges.map(({ node }) => node);
  const events = data.history.edges.map(({ node }) => node);
  const card = useRef<HTMLDivElement>(null);
  const more = data.messages.pageInfo.hasPreviousPage;
  const kept = useKeptPlace(card, { firstId: messages[0]?.id, more });
  const end = useRef<HTMLDivElement>(null);
  useNewMessage(messages.at(-1));
  // Only for what was sent right here: who reads on another device stays where they are.
  const [sent, setSent] = useState(0);
  useEffect(() => {
    if (sent > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [sent]);
  return (
    <Card aria-labelledby="conversation">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-5 py-3.5">
        <h2 id="conversation" className="text-16 font-bold">
          {t('ticket.conversation')}
        </h2>
        <p className="text-12 text-ink-3">{t('ticket.conversation.channels')}</p>
      </header>
      <div ref={card} className="flex flex-col gap-5 p-4 sm:p-5">
        {(earlierMessages(data) ?? missingEvents(data)) && (
          <Suspense fallback={null}>
            <EarlierMessages ticket={data} onBegin={kept.keep} onRefused={kept.release} />
          </Suspense>
        )}
        <ol className="flex flex-col gap-5">
          {threadOf(messages, events).map((item) => (
            <li key={item.id}>
              {item.kind === 'day' && <DayLine at={item.at} />}
              {item.kind === 'event' && <EventLine event={item.event} />}
              {item.kind === 'message' && <MessageBubble message={item.message} />}
            </li>
          ))}
        </ol>
        {data.viewerActions.includes('REPLY') && (
          <Suspense fallback={<div className="h-29 rounded-column border border-control" />}>
            <Composer ticket={data} onSent={() => setSent(sent + 1)} />
          </Suspense>
        )}
      </div>
      <div ref={end} />
    </Card>
  );
}

/** Says aloud what others wrote, and leaves the reader where they are. */
function useNewMessage(last: ThreadMessage | undefined) {
  const heard = useRef(last?.id);
  useEffect(() => {
    if (!last || last.id === heard.current) return;
    heard.current = last.id;
    if (last.mine) return;
    const name = last.author?.name ?? t('ticket.assistant');
    announce(t('ticket.new-message', { name, text: last.body.slice(0, 200) }));
  }, [last]);
}
