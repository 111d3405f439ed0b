import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { cx } from '../ui/cx.ts';
import { Picture } from './Pictures.tsx';
import { t } from './text.ts';

const colours: Record<TicketPriority, string> = {
  LOW: 'text-ink-3',
  NORMAL: 'text-ink-2',
  HIGH: 'text-warn',
  URGENT: 'text-bad',
};

export const priorityName = (priority: TicketPriority) => t(`agents.priority.${priority}`);

interface Props {
  priority: TicketPriority;
  className?: string;
}

/** Picture, word and colour say the same. */
export function PriorityMark({ priority, className }: Props) {
  return (
    <span
      className={cx(
        'inline-flex shrink-0 items-center gap-0.5 text-12 font-semibold',
        colours[priority],
        className,
      )}
    >
      <Picture name={priority} size={14} />
      {priorityName(priority)}
    </span>
  );
}
