import type { ReactNode } from 'react';
import { AssignChoices } from '../agents/AssignChoices.tsx';
import { PriorityChoices } from '../agents/PriorityChoices.tsx';
import { QueueChoices } from '../agents/QueueChoices.tsx';
import { StatusChoices } from '../agents/StatusChoices.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { WorkspaceActions } from './use-workspace-actions.ts';

export type FactChoice = 'status' | 'priority' | 'assignee' | 'team' | 'queue';

interface Props {
  choice: FactChoice;
  actions: WorkspaceActions;
  trigger: ReactNode;
  onOpenChange: (open: boolean) => void;
}

export function OpenFactMenu({ choice, actions, trigger, onOpenChange }: Props) {
  return (
    <Menu open trigger={trigger} onOpenChange={onOpenChange}>
      <Choices choice={choice} actions={actions} />
    </Menu>
  );
}

function Choices({ choice, actions }: Pick<Props, 'choice' | 'actions'>) {
  const { status, priority, assignee, team, queue } = actions.ticket;
  switch (choice) {
    case 'status':
      return <StatusChoices status={status} onChoose={actions.setStatus} />;
    case 'priority':
      return <PriorityChoices priority={priority} onChoose={actions.setPriority} />;
    case 'queue':
      return <QueueChoices queueId={queue?.id ?? null} onChoose={actions.moveToQueue} />;
    default:
      return (
        <AssignChoices
          part={choice}
          assigneeId={assignee?.id ?? null}
          teamId={team?.id ?? null}
          onChoose={actions.assign}
        />
      );
  }
}
