import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../ui/Avatar.tsx';
import { cx } from '../ui/cx.ts';
import { Figures } from './Figures.tsx';
import { HeldTickets } from './HeldTickets.tsx';
import { keyOf } from './place.ts';
import { t } from './text.ts';
import type { PersonWork } from './use-workload.ts';
import type { Workload } from './WorkloadPage.tsx';

interface Props {
  teamId: string;
  work: PersonWork;
  workload: Workload;
}

/** Somebody of a team, how much they have, and on request which tickets; a ticket can be dropped here. */
export function PersonRow({ teamId, work, workload }: Props) {
  const [open, setOpen] = useState(false);
  const { person, ongoing } = work;
  const place = { teamId, assigneeId: person.id };
  const isOver = workload.drag.carried?.over === keyOf(place);
  return (
    <li
      data-place={keyOf(place)}
      className={cx('border-t border-line', isOver && 'bg-brand-soft ring-2 ring-brand ring-inset')}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 md:px-4">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
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
          <Avatar name={person.name} size={26} />
          <span className="truncate">{person.name}</span>
          {person.available === false && (
            <span className="rounded-chip bg-surface-2 px-1.5 text-11 font-semibold text-ink-3">
              {t('workload.away')}
            </span>
          )}
        </button>
        <Load count={ongoing} most={workload.most} />
        <Figures
          counts={{ ...work, ongoing: undefined }}
          className="grow justify-end max-md:justify-start"
        />
      </div>
      {open && <HeldTickets {...{ place, workload }} name={person.name} />}
    </li>
  );
}

/** How much somebody has in progress, beside whoever has most. */
function Load({ count, most }: { count: number; most: number }) {
  return (
    <div className="flex min-w-40 flex-1 items-center gap-2.5">
      <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-surface-3">
        <span
          className="block h-full rounded-full bg-brand-solid"
          style={{ inlineSize: `${(100 * count) / most}%` }}
        />
      </span>
      <span className="text-13 font-semibold whitespace-nowrap tabular-nums">
        {t('workload.load', { count })}
      </span>
    </div>
  );
}
