import { agentMoves, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { MenuItem } from '../ui/Menu.tsx';
import { StatusIcon, statusName } from './StatusMark.tsx';

interface Props {
  status: TicketStatus;
  onChoose: (to: TicketStatus) => void;
}

/** The states that a ticket may be given by hand from where it is. */
export function StatusChoices({ status, onChoose }: Props) {
  return (
    <>
      <MenuItem checked icon={<StatusIcon status={status} />} onSelect={() => {}}>
        {statusName(status)}
      </MenuItem>
      {agentMoves(status).map((to) => (
        <MenuItem key={to} icon={<StatusIcon status={to} />} onSelect={() => onChoose(to)}>
          {statusName(to)}
        </MenuItem>
      ))}
    </>
  );
}
