import type { ApolloClient } from '@apollo/client';
import { statusName } from '../agents/StatusMark.tsx';
import { graphql } from '../graphql/gql.ts';
import type { Refusal } from '../platform/refusal.ts';
import { toast } from '../ui/toasts.ts';
import type { BoardTicket } from './board-state.ts';
import type { BoardStore } from './board-store.ts';
import { t } from './text.ts';

const PresentTicket = graphql(`
  query PresentTicket($id: ID!) {
    ticket(id: $id) {
      id
      number
      version
      status
      priority
      lineSince
      ...BoardCard
      history(last: 1) {
        edges {
          cursor
          node {
            id
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

/**
 * Says why the desk did not do something. After a conflict it also says who was faster, shows the
 * ticket as it is now, and offers to do it all the same.
 */
export async function tellRefusal(
  { client, store }: { client: ApolloClient; store: BoardStore },
  known: BoardTicket,
  refusal: Refusal,
  redo: () => void,
): Promise<void> {
  const present = refusal.code === 'CONFLICT' ? await readPresent(client, known.id) : null;
  if (!present) return tell(known, refusal);

  const { history, ...now } = present;
  store.settle(now);
  if (refusal.reason === 'ALREADY_CLAIMED') return tell(known, refusal);
  const name = history.edges[0]?.node.actor?.name ?? t('board.conflict.somebody');
  toast(conflictText(known, now, name), {
    tone: 'bad',
    action: { label: t('board.conflict.redo'), run: redo },
  });
}

/** Null when the ticket cannot be read just now: then the desk's own words must do. */
async function readPresent(client: ApolloClient, id: string) {
  const query = { query: PresentTicket, variables: { id }, fetchPolicy: 'network-only' } as const;
  const { data } = await client.query(query).catch(() => ({ data: undefined }));
  return data?.ticket ?? null;
}

const tell = ({ number }: BoardTicket, { message }: Refusal) =>
  void toast(t('board.refused', { number, reason: message }), { tone: 'bad' });

function conflictText(before: BoardTicket, now: BoardTicket, name: string): string {
  const values = { name, number: now.number, column: statusName(now.status) };
  return before.status === now.status
    ? t('board.conflict.changed', values)
    : t('board.conflict.moved', values);
}
