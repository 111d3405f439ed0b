import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { cx } from '../ui/cx.ts';
import { type Counts, Figures } from './Figures.tsx';
import { PlacedTickets } from './PlacedTickets.tsx';
import { keyOf, type Place } from './place.ts';
import { useOpened } from './use-opened.ts';
import type { Workload } from './WorkloadPage.tsx';

interface Props {
  place: Place;
  /** How the list of its tickets is called, and what stands there while there is none. */
  words: { tickets: string; none: string };
  /** What stands on the button that opens the list. */
  name: ReactNode;
  load: ReactNode;
  counts: Counts;
  /** Whether tickets can be given to it. */
  takes?: boolean;
  workload: Workload;
}

/** Forced colours know no ring, and all backgrounds are the same there. */
const over =
  'bg-brand-soft ring-2 ring-brand ring-inset forced-colors:outline-3 forced-colors:-outline-offset-3 forced-colors:outline-[Highlight]';

/** A place of a team, how much is there, and on request which tickets; a ticket can be dropped here. */
export function PlaceRow({ place, words, name, load, counts, takes = true, workload }: Props) {
  const [open, toggle] = useOpened(place);
  const opener = useRef<HTMLButtonElement>(null);
  const isOver = workload.drag.carried?.over === keyOf(place);
  return (
    <li
      data-place={takes ? keyOf(place) : undefined}
      className={cx('border-t border-line', isOver && over)}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 md:px-4">
        <button
          ref={opener}
          type="button"
          aria-expanded={open}
          onClick={toggle}
          className="flex min-h-8 w-48 min-w-0 items-center gap-2 rounded-control text-start text-13 font-semibold hover:underline touch:min-h-11"
        >
          <ChevronDown
            size={16}
            aria-hidden
            className={cx(
              'shrink-0 text-ink-3 transition-transform',
              !open && '-rotate-90 rtl:rotate-90',
            )}
          />
          {name}
        </button>
        {load}
        <Figures counts={counts} className="grow justify-end max-md:justify-start" />
      </div>
      {open && <PlacedTickets {...{ place, words, opener, workload }} />}
    </li>
  );
}
