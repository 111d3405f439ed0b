import { useQuery } from '@apollo/client/react';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { X } from 'lucide-react';
import { channelName } from '../agents/ChannelMark.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { channelKinds } from '../board/board-filter.ts';
import { FilterMenu } from '../board/FilterMenu.tsx';
import { graphql } from '../graphql/gql.ts';
import { useViewer } from '../identity/viewer.ts';
import { Button } from '../ui/Button.tsx';
import { OwnDays } from './OwnDays.tsx';
import { isNarrowed, type ReportFilter, ranges, unnarrowed } from './report-filter.ts';
import { Switch } from './Switch.tsx';
import { t } from './text.ts';

const ChoicesDocument = graphql(`
  query ReportChoices {
    teams {
      id
      name
      members {
        id
        name
      }
    }
    categories {
      id
      name
    }
  }
`);

interface Props {
  filter: ReportFilter;
  onChange: (filter: ReportFilter) => void;
}

/** Which period, and what of it. All of it stands in the address. */
export function ReportFilters({ filter, onChange }: Props) {
  const { data } = useQuery(ChoicesDocument);
  const { viewer } = useViewer();
  const set = (change: Partial<ReportFilter>) => onChange({ ...filter, ...change });
  const members = data?.teams.flatMap((team) => team.members) ?? [];
  const people = [...new Map(members.map((person) => [person.id, person])).values()];
  // Agents look at nobody's figures but their own.
  const shown = viewer?.role === 'AGENT' ? people.filter(({ id }) => id === viewer.id) : people;
  return (
    <section
      aria-label={t('figures.filters')}
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-surface px-3 py-2 md:px-5"
    >
      <Switch
        label={t('figures.range')}
        options={ranges.map((range) => ({ id: range, name: t(`figures.range.${range}`) }))}
        value={filter.days ? null : filter.range}
        onChoose={(range) => set({ range, days: null })}
      />
      <OwnDays days={filter.days} onChange={(days) => set({ days })} />
      <span aria-hidden className="h-5 w-px shrink-0 bg-line" />
      <FilterMenu
        name={t('figures.filter.team')}
        options={data?.teams}
        value={filter.teamId}
        onChoose={(teamId) => set({ teamId })}
      />
      <FilterMenu
        name={t('figures.filter.agent')}
        options={shown}
        value={filter.agentId}
        onChoose={(agentId) => set({ agentId })}
      />
      <FilterMenu
        name={t('figures.filter.category')}
        options={data?.categories}
        value={filter.categoryId}
        onChoose={(categoryId) => set({ categoryId })}
      />
      <FilterMenu
        name={t('figures.filter.channel')}
        options={channelKinds.map((id) => ({ id, name: channelName(id) }))}
        value={filter.channel}
        onChoose={(id) => set({ channel: channelKinds.find((channel) => channel === id) })}
      />
      <FilterMenu
        name={t('figures.filter.priority')}
        options={ticketPriorities.toReversed().map((id) => ({ id, name: priorityName(id) }))}
        value={filter.priority}
        onChoose={(id) => set({ priority: ticketPriorities.find((priority) => priority === id) })}
      />
      {isNarrowed(filter) && (
        <Button
          variant="quiet"
          size="sm"
          icon={<X size={14} aria-hidden />}
          onClick={() => onChange(unnarrowed(filter))}
        >
          {t('figures.filter.clear')}
        </Button>
      )}
      <div className="md:ms-auto">
        <Switch
          label={t('figures.clock')}
          options={[
            { id: 'wall', name: t('figures.clock.wall') },
            { id: 'business', name: t('figures.clock.business') },
          ]}
          value={filter.business ? 'business' : 'wall'}
          onChoose={(clock) => set({ business: clock === 'business' })}
        />
      </div>
    </section>
  );
}
