import { lineStatuses, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { useNow } from '../ui/use-now.ts';
import { durationSince } from './duration.ts';
import { Picture } from './Pictures.tsx';
import { t } from './text.ts';

export interface Aged {
  status: TicketStatus;
  lineSince: string;
  openedAt: string;
  resolvedAt: string | null;
  assignee: object | null;
}

/** How long somebody waits in line, or how old the ticket is. One timer renews all of them. */
export function AgeChip(ticket: Aged) {
  const now = useNow();
  const { text, since } = age(ticket);
  const time = durationSince(new Date(since), now);
  const words = t(text, { time });
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="inline-flex h-5.5 shrink-0 items-center gap-1 rounded-chip bg-surface-2 px-1.5 text-12 font-semibold whitespace-nowrap text-ink-2 tabular-nums"
    >
      <Picture name="age" size={13} />
      {time}
    </span>
  );
}

/** The same in words, where it stands beside the chip of a promise and must not look like one. */
export const AgeWords = (ticket: Aged) => (
  <span className="text-12 whitespace-nowrap text-ink-2 tabular-nums">
    {ageText(ticket, useNow())}
  </span>
);

export function ageText(ticket: Aged, now: Date): string {
  const { text, since } = age(ticket);
  return t(text, { time: durationSince(new Date(since), now) });
}

/** What the time on the chip means: who stands in line waits, what is solved was solved then. */
function age({ status, lineSince, openedAt, resolvedAt, assignee }: Aged) {
  const inLine = !assignee && lineStatuses.includes(status);
  if (inLine) return { text: 'agents.age.waiting', since: lineSince } as const;
  const isSolved = status === 'RESOLVED' || status === 'CLOSED';
  if (isSolved && resolvedAt) return { text: 'agents.age.resolved', since: resolvedAt } as const;
  return { text: 'agents.age.open', since: openedAt } as const;
}
