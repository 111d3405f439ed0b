import { useQuery } from '@apollo/client/react';
import { UserRoundX, UsersRound } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import type { AssignChoicesQuery } from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { MenuHeading, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { LoadedChoices } from './LoadedChoices.tsx';
import { t } from './text.ts';

const ChoicesDocument = graphql(`
  query AssignChoices {
    teams {
      id
      name
      level
      members {
        id
        name
        available
      }
    }
  }
`);

export interface AssignTo {
  assigneeId?: string | null;
  teamId?: string;
  /** Who or what it is given to, by name; null for nobody. */
  name: string | null;
}

interface Props {
  /** Offers only people, or only teams; both where it is left out. */
  part?: 'assignee' | 'team';
  assigneeId: string | null;
  teamId: string | null;
  onChoose: (to: AssignTo) => void;
}

/** The people of the ticket's team first, then the other teams. */
export function AssignChoices({ part, ...choice }: Props) {
  const found = useQuery(ChoicesDocument);
  return (
    <LoadedChoices found={found}>
      {({ teams }) => (
        <>
          {part !== 'team' && <People teams={teams} {...choice} />}
          {part === undefined && (
            <>
              <MenuLine />
              <MenuHeading>{t('agents.assign.team')}</MenuHeading>
            </>
          )}
          {part !== 'assignee' && <Teams teams={teams} {...choice} />}
        </>
      )}
    </LoadedChoices>
  );
}

interface ListProps extends Omit<Props, 'part'> {
  teams: AssignChoicesQuery['teams'];
}

function People({ teams, teamId, assigneeId, onChoose }: ListProps) {
  const { viewer } = useViewer();
  const team = teams.find(({ id }) => id === teamId);
  const others = (team?.members ?? []).filter(({ id }) => id !== viewer?.id);
  return (
    <>
      {viewer && (
        <PersonItem
          {...{ assigneeId, onChoose }}
          person={{ ...viewer, available: true }}
          label={t('agents.assign.me')}
        />
      )}
      {others.map((person) => (
        <PersonItem key={person.id} {...{ person, assigneeId, onChoose }} />
      ))}
      {assigneeId && (
        <MenuItem
          icon={<UserRoundX size={16} aria-hidden />}
          onSelect={() => onChoose({ assigneeId: null, name: null })}
        >
          {t('agents.assign.nobody')}
        </MenuItem>
      )}
    </>
  );
}

function Teams({ teams, teamId, onChoose }: ListProps) {
  return teams.map(({ id, name }) => (
    <MenuItem
      key={id}
      checked={id === teamId}
      icon={<UsersRound size={16} aria-hidden />}
      onSelect={() => id !== teamId && onChoose({ teamId: id, name })}
    >
      {name}
    </MenuItem>
  ));
}

interface PersonProps extends Omit<Props, 'teamId' | 'part'> {
  person: { id: string; name: string; available: boolean | null };
  label?: string;
}

function PersonItem({ person, label, assigneeId, onChoose }: PersonProps) {
  const { id, name, available } = person;
  const text = label ?? (available === false ? t('agents.assign.away', { name }) : name);
  return (
    <MenuItem
      checked={id === assigneeId}
      icon={<Avatar name={name} size={20} />}
      textValue={text}
      onSelect={() => id !== assigneeId && onChoose({ assigneeId: id, name })}
    >
      {text}
    </MenuItem>
  );
}
