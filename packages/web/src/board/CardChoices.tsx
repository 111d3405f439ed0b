import { standsInLine } from '@hlm-desk/shared/ticket-status';
import { ListOrdered, UserRoundPlus, Users } from 'lucide-react';
import { AssignChoices } from '../agents/AssignChoices.tsx';
import { PriorityChoices } from '../agents/PriorityChoices.tsx';
import { QueueChoices } from '../agents/QueueChoices.tsx';
import { StatusChoices } from '../agents/StatusChoices.tsx';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { MenuHeading, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { useBoard } from './board-context.ts';
import type { CardChoice } from './card-menus.ts';
import { t } from './text.ts';

interface Props {
  ticket: BoardCardFragment;
  choice: CardChoice;
}

export function CardChoices({ ticket, choice }: Props) {
  if (choice === 'all') return <AllChoices ticket={ticket} />;
  return (
    <>
      <MenuHeading>{`#${ticket.number}`}</MenuHeading>
      <Choices {...{ ticket, choice }} />
    </>
  );
}

function Choices({ ticket, choice }: Props) {
  const { actions } = useBoard();
  const { id, status, priority, assignee, team, queue } = ticket;
  switch (choice) {
    case 'assign':
      return (
        <AssignChoices
          assigneeId={assignee?.id ?? null}
          teamId={team?.id ?? null}
          onChoose={(to) => actions.assign(id, to)}
        />
      );
    case 'priority':
      return <PriorityChoices priority={priority} onChoose={(to) => actions.setPriority(id, to)} />;
    case 'queue':
      return (
        <QueueChoices queueId={queue?.id ?? null} onChoose={(to) => actions.moveToQueue(id, to)} />
      );
    default:
      return <StatusChoices status={status} onChoose={(to) => actions.move(id, to)} />;
  }
}

function AllChoices({ ticket }: { ticket: BoardCardFragment }) {
  const { actions, menus } = useBoard();
  const { viewer } = useViewer();
  const { id, assignee, status } = ticket;
  const waits = standsInLine({ assigneeId: assignee?.id ?? null, status });
  // Choosing closes this menu; the next one opens once it has gone.
  const next = (choice: CardChoice) => () => void setTimeout(() => menus.open(id, choice));
  return (
    <>
      {assignee?.id !== viewer?.id && (
        <MenuItem
          icon={<UserRoundPlus size={16} aria-hidden />}
          shortcut="I"
          onSelect={() => actions.claim(id)}
        >
          {t(waits ? 'board.menu.claim' : 'board.menu.assign-me')}
        </MenuItem>
      )}
      <MenuItem icon={<Users size={16} aria-hidden />} shortcut="A" onSelect={next('assign')}>
        {t('board.menu.assign')}
      </MenuItem>
      <MenuItem icon={<ListOrdered size={16} aria-hidden />} onSelect={next('queue')}>
        {t('board.menu.queue')}
      </MenuItem>
      <MenuLine />
      <MenuHeading>{t('board.menu.move')}</MenuHeading>
      <Choices ticket={ticket} choice="move" />
      <MenuLine />
      <MenuHeading>{t('board.menu.priority')}</MenuHeading>
      <Choices ticket={ticket} choice="priority" />
    </>
  );
}
