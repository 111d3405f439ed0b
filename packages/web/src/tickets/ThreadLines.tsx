import type { ReactNode } from 'react';
import { dayAlone } from '../text/moments.ts';
import { clock, fullMoment } from '../text/times.ts';
import { useNow } from '../ui/use-now.ts';
import type { ThreadEvent } from './thread.ts';

export function DayLine({ at }: { at: string }) {
  const now = useNow();
  return (
    <Line>
      <span className="font-semibold">{dayAlone(new Date(at), now)}</span>
    </Line>
  );
}

/** What happened to the ticket between two messages. */
export function EventLine({ event }: { event: ThreadEvent }) {
  return (
    <Line>
      {event.text}{' '}
      <time dateTime={event.at} title={fullMoment(new Date(event.at))}>
        · {clock(new Date(event.at))}
      </time>
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-3 text-center text-12 text-ink-3 before:h-px before:min-w-4 before:flex-1 before:bg-line after:h-px after:min-w-4 after:flex-1 after:bg-line">
      <span className="min-w-0">{children}</span>
    </p>
  );
}
