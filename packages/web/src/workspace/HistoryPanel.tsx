import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { EarlierButton } from '../platform/EarlierButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Panel } from './Panel.tsx';
import { t } from './text.ts';

const HistoryDocument = graphql(`
  fragment HistoryPanel on Ticket {
    id
    number
    history(last: 50) {
      edges {
        cursor
        node {
          id
          at
          text
          cause
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
`);

const EarlierHistory = graphql(`
  query EarlierHistory($number: Int!, $before: String) {
    ticket(number: $number) {
      id
      history(last: 50, before: $before) {
        edges {
          cursor
          node {
            id
            kind
            at
            text
            cause
            actorKind
            actor {
              id
              name
            }
          }
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`);

/** Every change of the ticket, the newest first: who, when, from what to what. */
export function HistoryPanel({ ticket }: { ticket: FragmentType<typeof HistoryDocument> }) {
  const { data } = useSuspenseFragment({ fragment: HistoryDocument, from: ticket });
  const { edges, pageInfo } = data.history;
  const { hasPreviousPage, startCursor: before } = pageInfo;
  const earlier = hasPreviousPage ? { number: data.number, before } : null;
  return (
    <Panel title={t('workspace.history')}>
      <ol className="flex flex-col gap-2.5">
        {edges.toReversed().map(({ node }) => (
          <li key={node.id} className="border-s-2 border-line ps-3 text-13">
            <p dir="auto">{node.text}</p>
            {node.cause && (
              <p className="text-12 text-ink-2">
                {t('workspace.history.cause', { cause: node.cause })}
              </p>
            )}
            <p className="text-12 text-ink-3">
              <RelativeTime at={node.at} />
            </p>
          </li>
        ))}
      </ol>
      <EarlierButton query={EarlierHistory} earlier={earlier}>
        {t('workspace.history.all')}
      </EarlierButton>
    </Panel>
  );
}
