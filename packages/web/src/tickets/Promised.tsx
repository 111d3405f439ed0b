import { CirclePause, Clock, ClockAlert, ClockCheck } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import { useNow } from '../ui/use-now.ts';
import { type PromiseLine, promiseLines, type Promised as Ticket } from './promise-lines.ts';

const icons = { open: Clock, late: ClockAlert, kept: ClockCheck, paused: CirclePause };

/** By when the customer was promised what, in their own time; also when the desk is late. */
export function Promised({ ticket }: { ticket: Ticket }) {
  const now = useNow();
  return (
    <ul className="flex flex-col gap-1.5 text-14">
      {promiseLines(ticket, now).map((line) => (
        <Line key={line.text} {...line} />
      ))}
    </ul>
  );
}

function Line({ kind, text }: PromiseLine) {
  const Icon = icons[kind];
  return (
    <li className={cx('flex gap-2', kind === 'late' ? 'font-semibold text-bad' : 'text-ink-2')}>
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span className="tabular-nums">{text}</span>
    </li>
  );
}
