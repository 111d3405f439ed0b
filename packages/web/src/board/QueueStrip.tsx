import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { useOnReturn } from '../platform/live-status.ts';
import { QueueLine } from './QueueLine.tsx';
import { t } from './text.ts';

const QueueStripQuery = graphql(`
  query QueueStrip {
    queues {
      id
      ...QueueLine
    }
  }
`);

/** The lines of the desk: how many wait in each, for how long, and the next one to take. */
export function QueueStrip() {
  const { data, refetch } = useQuery(QueueStripQuery, { fetchPolicy: 'cache-and-network' });
  useOnReturn(() => void refetch());
  return (
    <section
      aria-label={t('board.queues')}
      className="min-h-12 shrink-0 overflow-x-auto px-3 pt-3 md:px-5"
    >
      <ul className="flex gap-2">
        {data?.queues.map((queue) => (
          <QueueLine key={queue.id} queue={queue} />
        ))}
      </ul>
    </section>
  );
}
