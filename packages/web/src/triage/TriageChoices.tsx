import { useQuery } from '@apollo/client/react';
import { AssignChoices } from '../agents/AssignChoices.tsx';
import { LevelMark } from '../agents/LevelMark.tsx';
import { LoadedChoices } from '../agents/LoadedChoices.tsx';
import { PriorityChoices } from '../agents/PriorityChoices.tsx';
import { graphql } from '../graphql/gql.ts';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { MenuHeading, MenuItem } from '../ui/Menu.tsx';
import { t } from './text.ts';
import type { Named, TriageActions } from './use-triage-actions.ts';

const CategoriesDocument = graphql(`
  query TriageCategories {
    categories {
      id
      name
    }
  }
`);

const TeamsDocument = graphql(`
  query TriageTeams {
    teams {
      id
      name
      level
      workload {
        ongoing
        pending
      }
    }
  }
`);

/** Of what a menu offers the choice; each has its key. */
export type TriageChoice = 'priority' | 'category' | 'team' | 'assign';

interface Props {
  row: Row;
  choice: TriageChoice;
  actions: TriageActions;
}

export function TriageChoices({ row, choice, actions }: Props) {
  return (
    <>
      <MenuHeading>{`#${row.number} · ${t(`triage.${choice}`)}`}</MenuHeading>
      <Choices {...{ row, choice, actions }} />
    </>
  );
}

function Choices({ row, choice, actions }: Props) {
  switch (choice) {
    case 'priority':
      return (
        <PriorityChoices
          priority={row.priority}
          onChoose={(to) => void actions.setPriority(row, to)}
        />
      );
    case 'category':
      return <CategoryChoices row={row} onChoose={(to) => void actions.setCategory(row, to)} />;
    case 'team':
      return <TeamChoices row={row} onChoose={(to) => actions.giveToTeam(row, to)} />;
    default:
      return (
        <AssignChoices
          part="assignee"
          assigneeId={null}
          teamId={row.team?.id ?? null}
          onChoose={(to) => actions.assign(row, to)}
        />
      );
  }
}

interface ListProps {
  row: Row;
  onChoose: (to: Named) => void;
}

function CategoryChoices({ row, onChoose }: ListProps) {
  const found = useQuery(CategoriesDocument);
  return (
    <LoadedChoices found={found}>
      {({ categories }) =>
        categories.map((category) => (
          <MenuItem
            key={category.id}
            checked={category.id === row.category?.id}
            onSelect={() => category.id !== row.category?.id && onChoose(category)}
          >
            {category.name}
          </MenuItem>
        ))
      }
    </LoadedChoices>
  );
}

/** With how much each has to do already. */
function TeamChoices({ row, onChoose }: ListProps) {
  const found = useQuery(TeamsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <LoadedChoices found={found}>
      {({ teams }) =>
        teams.map((team) => (
          <MenuItem
            key={team.id}
            checked={team.id === row.team?.id}
            icon={<LevelMark level={team.level} />}
            textValue={team.name}
            onSelect={() => team.id !== row.team?.id && onChoose(team)}
          >
            <span className="flex justify-between gap-4">
              {team.name}
              <span className="font-normal text-ink-3 tabular-nums">
                {t('triage.team.load', { ...pick(team.workload) })}
              </span>
            </span>
          </MenuItem>
        ))
      }
    </LoadedChoices>
  );
}

const pick = ({ ongoing, pending }: { ongoing: number; pending: number }) => ({ ongoing, pending });
