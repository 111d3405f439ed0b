import {
  AtSign,
  BellRing,
  CircleCheck,
  CircleCheckBig,
  CirclePause,
  Clock,
  Frown,
  Hand,
  type LucideIcon,
  MessageSquare,
  MoveUp,
  TicketPlus,
  TimerOff,
  UserCheck,
  UserPlus,
} from 'lucide-react';
import type { NotificationKind } from '../graphql/graphql.ts';
import type { ChipTone } from '../ui/Chip.tsx';

interface Look {
  icon: LucideIcon;
  tone: ChipTone;
}

export const kindLooks: Record<NotificationKind, Look> = {
  RECEIVED: { icon: TicketPlus, tone: 'brand' },
  NEAR_FRONT: { icon: BellRing, tone: 'brand' },
  TAKEN: { icon: UserCheck, tone: 'brand' },
  ASSIGNED: { icon: UserPlus, tone: 'brand' },
  ANSWERED: { icon: MessageSquare, tone: 'info' },
  CLOSED: { icon: CircleCheckBig, tone: 'plain' },
  RESOLVED: { icon: CircleCheck, tone: 'ok' },
  WAITING_FOR_YOU: { icon: Hand, tone: 'warn' },
  ABOUT_TO_CLOSE: { icon: CirclePause, tone: 'warn' },
  MENTIONED: { icon: AtSign, tone: 'brand' },
  WARNING: { icon: Clock, tone: 'warn' },
  ESCALATED: { icon: MoveUp, tone: 'warn' },
  LOW_RATING: { icon: Frown, tone: 'bad' },
  BREACH: { icon: TimerOff, tone: 'bad' },
};
