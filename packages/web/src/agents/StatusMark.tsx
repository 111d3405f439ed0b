import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  Hourglass,
  Lock,
  type LucideIcon,
} from 'lucide-react';
import { Chip, type ChipTone } from '../ui/Chip.tsx';
import { t } from './text.ts';

const looks: Record<TicketStatus, { icon: LucideIcon; tone: ChipTone }> = {
  NEW: { icon: CircleDashed, tone: 'info' },
  IN_PROGRESS: { icon: CircleDot, tone: 'brand' },
  PENDING: { icon: Hourglass, tone: 'warn' },
  ON_HOLD: { icon: CirclePause, tone: 'plain' },
  RESOLVED: { icon: CircleCheck, tone: 'ok' },
  CLOSED: { icon: Lock, tone: 'plain' },
};

export const statusName = (status: TicketStatus) => t(`agents.status.${status}`);

export function StatusIcon({ status, size = 16 }: { status: TicketStatus; size?: number }) {
  const Icon = looks[status].icon;
  return <Icon size={size} aria-hidden className="shrink-0" />;
}

export function StatusMark({ status }: { status: TicketStatus }) {
  return (
    <Chip tone={looks[status].tone} icon={<StatusIcon status={status} size={14} />}>
      {statusName(status)}
    </Chip>
  );
}
