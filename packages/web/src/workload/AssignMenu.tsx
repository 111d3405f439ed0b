import type { ReactNode } from 'react';
import { LevelMark } from '../agents/LevelMark.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuHeading, MenuItem } from '../ui/Menu.tsx';
import { keyOf, type Place } from './place.ts';
import { t } from './text.ts';
import type { Workload } from './WorkloadPage.tsx';

interface Props {
  place: Place;
  workload: Workload;
  trigger: ReactNode;
  onClose: () => void;
  onChoose: (to: Place) => void;
}

/** Then a name alone does not say what choosing it does. */
const servesSeveral = ({ teams }: Workload, id: string) =>
  teams.filter(({ people }) => people.some(({ person }) => person.id === id)).length > 1;

/** Everybody, team by team, with how much they have already. */
export function AssignMenu({ place, workload, trigger, onClose, onChoose }: Props) {
  return (
    <Menu open onOpenChange={onClose} trigger={trigger}>
      {workload.teams.map(({ team, people }) => (
        <div key={team.id}>
          <MenuHeading>
            <span className="flex items-center gap-1.5">
              {team.name} <LevelMark level={team.level} />
            </span>
          </MenuHeading>
          {people.map(({ person, ongoing }) => {
            const to = { teamId: team.id, assigneeId: person.id };
            return (
              <MenuItem
                key={person.id}
                checked={keyOf(to) === keyOf(place)}
                icon={<Avatar name={person.name} size={20} />}
                textValue={person.name}
                onSelect={() => onChoose(to)}
              >
                <span className="flex justify-between gap-4">
                  {servesSeveral(workload, person.id)
                    ? t('workload.assign.in', { name: person.name, team: team.name })
                    : person.name}
                  <span className="font-normal text-ink-3 tabular-nums">
                    {t('workload.assign.load', { count: ongoing })}
                  </span>
                </span>
              </MenuItem>
            );
          })}
          <MenuItem onSelect={() => onChoose({ teamId: team.id, assigneeId: null })}>
            {t('workload.assign.line', { team: team.name })}
          </MenuItem>
        </div>
      ))}
    </Menu>
  );
}
