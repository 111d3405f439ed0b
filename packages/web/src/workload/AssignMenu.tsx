import { ListStart } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { LevelMark } from '../agents/LevelMark.tsx';
import { t as agents } from '../agents/text.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuHeading, MenuItem } from '../ui/Menu.tsx';
import { keyOf, type Place } from './place.ts';
import { t } from './text.ts';
import type { TeamWork } from './use-workload.ts';
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

/** Every line and everybody who takes tickets, team by team, with how much is there already. */
export function AssignMenu({ place, workload, trigger, onClose, onChoose }: Props) {
  return (
    <Menu open onOpenChange={onClose} trigger={trigger}>
      {workload.teams.map(({ team, waiting, people }) => (
        <DropdownMenu.Group key={team.id} aria-label={groupName(team)}>
          {/* Said by the group: in a menu nothing may stand but groups and what can be chosen. */}
          <div aria-hidden>
            <MenuHeading>
              <span className="flex items-center gap-1.5">
                {team.name} <LevelMark level={team.level} />
              </span>
            </MenuHeading>
          </div>
          <Item
            {...{ place, onChoose }}
            to={{ teamId: team.id, assigneeId: null }}
            name={t('workload.line')}
            label={t('workload.assign.line', { team: team.name })}
            icon={<ListStart size={16} aria-hidden className="flip-rtl mx-0.5" />}
            load={t('workload.line.load', { count: waiting })}
          />
          {people.map(
            ({ person: { id, name }, takesTickets, ongoing }) =>
              takesTickets && (
                <Item
                  key={id}
                  {...{ place, onChoose, name }}
                  to={{ teamId: team.id, assigneeId: id }}
                  label={
                    servesSeveral(workload, id)
                      ? t('workload.assign.in', { name, team: team.name })
                      : name
                  }
                  icon={<Avatar name={name} size={20} />}
                  load={t('workload.load', { count: ongoing })}
                />
              ),
          )}
        </DropdownMenu.Group>
      ))}
    </Menu>
  );
}

const groupName = ({ name, level }: TeamWork['team']) =>
  t('workload.assign.team', { name, level: agents('agents.level.full', { level }) });

interface ItemProps extends Pick<Props, 'place' | 'onChoose'> {
  to: Place;
  /** What typing finds it by. */
  name: string;
  label: string;
  icon: ReactNode;
  load: string;
}

const Item = ({ place, onChoose, to, name, label, icon, load }: ItemProps) => (
  <MenuItem
    checked={keyOf(to) === keyOf(place)}
    icon={icon}
    textValue={name}
    onSelect={() => onChoose(to)}
  >
    <span className="flex justify-between gap-4">
      {label}
      <span className="font-normal text-ink-3 tabular-nums">{load}</span>
    </span>
  </MenuItem>
);
