import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { MenuItem } from '../ui/Menu.tsx';
import { PriorityMark } from './PriorityMark.tsx';

interface Props {
  priority: TicketPriority;
  onChoose: (to: TicketPriority) => void;
}

export function PriorityChoices({ priority, onChoose }: Props) {
  return ticketPriorities.toReversed().map((choice) => (
    <MenuItem
      key={choice}
      checked={choice === priority}
      onSelect={() => choice !== priority && onChoose(choice)}
    >
      <PriorityMark priority={choice} className="text-13" />
    </MenuItem>
  ));
}
