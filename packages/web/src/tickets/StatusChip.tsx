import { standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { CircleCheck, CircleDashed, CirclePause, CircleUser, Lock, Wrench } from 'lucide-react';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import { t } from './text.ts';

const looks: Record<TicketStatus, { tone: ChipTone; icon: typeof Lock }> = {
  NEW: { tone: 'info', icon: CircleDashed },
  IN_PROGRESS: { tone: 'brand', icon: Wrench },
  PENDING: { tone: 'warn', icon: CircleUser },
  ON_HOLD: { tone: 'plain', icon: CirclePause },
  RESOLVED: { tone: 'ok', icon: CircleCheck },
  CLOSED: { tone: 'plain', icon: Lock },
};

interface Props {
  ticket: { status: TicketStatus; assignee: { id: string } | null };
}

/** The status in the customer's words, which are not the agent's: what waits for somebody is in line. */
export function StatusChip({ ticket }: Props) {
  const waits = standsInLine({ status: ticket.status, assigneeId: ticket.assignee?.id ?? null });
  const status = waits ? 'NEW' : ticket.status;
  const { tone, icon: Icon } = looks[status];
  return (
    <Chip tone={tone} icon={<Icon size={13} aria-hidden className="shrink-0" />}>
      {t(`ticket.status.${status}`)}
    </Chip>
  );
}
