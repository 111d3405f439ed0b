import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ChevronDown } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import { momentAlone } from '../text/moments.ts';
import { fullMoment } from '../text/times.ts';
import { Card } from '../ui/Card.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';

const TicketHistoryFragment = graphql(`
  fragment TicketHistory on Ticket {
    id
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
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof TicketHistoryFragment>;
}

/** The full list of events in plain words, newest first; closed until somebody wants to know. */
export function TicketHistory({ ticket }: Props) {
  const { data } = useSuspenseFragment({ fragment: TicketHistoryFragment, from: ticket });
  const now = useNow();
  const events = data.history.edges.map(({ node }) => node).reverse();
  return (
    <Card>
      <details className="group">
        <summary className="flex min-h-12 list-none items-center justify-between gap-2 rounded-panel px-4.5 text-14 font-bold">
          <h2>{t('ticket.history')}</h2>
          <ChevronDown size={16} aria-hidden className="group-open:rotate-180" />
        </summary>
        <ol className="flex max-h-96 flex-col gap-3 overflow-y-auto px-4.5 pb-4.5 text-13">
          {events.map(({ id, at, text }) => (
            <li key={id} className="border-s-2 border-line ps-3">
              <p className="text-ink-2">{text}</p>
              <time
                dateTime={at}
                title={fullMoment(new Date(at))}
                className="text-12 text-ink-3 tabular-nums"
              >
                {momentAlone(new Date(at), now)}
              </time>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
