import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { useViewer } from '../identity/viewer.ts';
import { useOnReturn } from '../platform/live-status.ts';
import { QueueLine } from './QueueLine.tsx';
import { t } from './text.ts';

const QueueStripQuery = graphql(`
  query QueueStrip {
    queues {
      id
      team {
        id
      }
      ...QueueLine
    }
  }
`);

/** The lines that the agent serves: how many wait in each, how long, and the next one to take. */
export function QueueStrip() {
  const { data, refetch } = useQuery(QueueStripQuery, { fetchPolicy: 'cache-and-network' });
  useOnReturn(() => void refetch());
  const { viewer } = useViewer();
  const servesAll = viewer?.role === 'LEAD' || viewer?.role === 'ADMIN';
  const teamIds = new Set(viewer?.teams.map((team) => team.id));
  const queues = data?.queues.filter(({ team }) => servesAll || teamIds.has(team.id));
  if (queues?.length === 0) return null;
  return (
    <section
      aria-label={t('board.queues')}
      className="min-h-12 shrink-0 overflow-x-auto px-3 pt-3 md:px-5"
    >
      <ul className="flex gap-2">
        {queues?.map((queue) => (
          <QueueLine key={queue.id} queue={queue} />
        ))}
      </ul>
    </section>
  );
}
