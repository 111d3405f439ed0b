import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { LoadedChoices } from './LoadedChoices.tsx';
import { t } from './text.ts';

const QueueChoicesQuery = graphql(`
  query QueueChoices {
    queues {
      id
      name
      waitingCount
    }
  }
`);

interface Props {
  queueId: string | null;
  onChoose: (queue: { id: string; name: string }) => void;
}

export function QueueChoices({ queueId, onChoose }: Props) {
  const found = useQuery(QueueChoicesQuery, { fetchPolicy: 'cache-and-network' });
  return (
    <LoadedChoices found={found}>
      {({ queues }) =>
        queues.map(({ id, name, waitingCount }) => (
          <MenuItem
            key={id}
            checked={id === queueId}
            textValue={name}
            onSelect={() => id !== queueId && onChoose({ id, name })}
          >
            <span className="flex justify-between gap-4">
              {name}
              <span className="font-normal text-ink-3 tabular-nums">
                {t('agents.queue.waiting', { count: waitingCount })}
              </span>
            </span>
          </MenuItem>
        ))
      }
    </LoadedChoices>
  );
}
