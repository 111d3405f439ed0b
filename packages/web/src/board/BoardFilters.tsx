import { useQuery } from '@apollo/client/react';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { X } from 'lucide-react';
import { channelName } from '../agents/ChannelMark.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { graphql } from '../graphql/gql.ts';
import type { BoardFiltersQuery } from '../graphql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { BoardViews } from './BoardViews.tsx';
import { type BoardFilter, changedFilter, channelKinds, partsOf } from './board-filter.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { FilterToggle } from './FilterToggle.tsx';
import { t } from './text.ts';

const FiltersDocument = graphql(`
  query BoardFilters {
    teams {
      id
      name
      members {
        id
        name
      }
    }
    queues {
      id
      name
    }
    categories {
      id
      name
    }
  }
`);

interface Props {
  filter: BoardFilter;
  onChange: (filter: BoardFilter) => void;
}

/** What the board shows. All of it stands in the address. */
export function BoardFilters({ filter, onChange }: Props) {
  const { data } = useQuery(FiltersDocument);
  const set = (change: Parameters<typeof changedFilter>[1]) =>
    onChange(changedFilter(filter, change));
  const people = peopleOf(data?.teams);
  return (
    <section
      aria-label={t('board.filters')}
      className="flex shrink-0 items-center gap-2 overflow-x-auto border-b border-line bg-surface px-3 py-2 md:px-5"
    >
      <BoardViews filter={filter} onChange={onChange} />
      <span aria-hidden className="h-5 w-px shrink-0 bg-line" />
      <FilterToggle
        name={t('board.filter.breaching')}
        isOn={filter.breaching === true}
        onChange={(isOn) => set({ breaching: isOn || undefined })}
      />
      <FilterMenu
        name={t('board.filter.team')}
        options={data?.teams}
        value={filter.teamId}
        onChoose={(teamId) => set({ teamId })}
      />
      <FilterMenu
        name={t('board.filter.queue')}
        options={data?.queues}
        value={filter.queueId}
        onChoose={(queueId) => set({ queueId })}
      />
      <FilterMenu
        name={t('board.filter.priority')}
        options={priorities()}
        value={filter.priorities}
        onChoose={(id) => set({ priorities: toggled(ticketPriorities, filter.priorities, id) })}
      />
      <FilterMenu
        name={t('board.filter.assignee')}
        options={people}
        value={filter.assigneeId}
        onChoose={(assigneeId) => set({ assigneeId, mine: undefined, unassigned: undefined })}
      />
      <FilterMenu
        name={t('board.filter.category')}
        options={data?.categories}
        value={filter.categoryId}
        onChoose={(categoryId) => set({ categoryId })}
      />
      <FilterMenu
        name={t('board.filter.channel')}
        options={channels()}
        value={filter.channels}
        onChoose={(id) => set({ channels: toggled(channelKinds, filter.channels, id) })}
      />
      {partsOf(filter) > 0 && (
        <Button
          variant="quiet"
          size="sm"
          icon={<X size={14} aria-hidden />}
          onClick={() => onChange({})}
        >
          {t('board.filter.clear')}
        </Button>
      )}
    </section>
  );
}

const priorities = () =>
  ticketPriorities.toReversed().map((id) => ({ id, name: priorityName(id) }));

const channels = () => channelKinds.map((id) => ({ id, name: channelName(id) }));

/** Takes a value in or out; undefined takes all out, and so does the last one. */
function toggled<T extends string>(all: readonly T[], now: readonly T[] = [], id?: string) {
  const next = all.filter((one) => id !== undefined && now.includes(one) !== (one === id));
  return next.length > 0 ? next : undefined;
}

type Team = NonNullable<BoardFiltersQuery['teams']>[number];

/** Everybody of every team, each once. */
function peopleOf(teams: Team[] = []) {
  const members = teams.flatMap((team) => team.members);
  return [...new Map(members.map((person) => [person.id, person])).values()];
}
