import { Avatar } from '../ui/Avatar.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { t } from './text.ts';
import type { PersonWork } from './use-workload.ts';
import type { Workload } from './WorkloadPage.tsx';

interface Props {
  teamId: string;
  work: PersonWork;
  workload: Workload;
}

/** Somebody of a team, or who has tickets of it still. */
export function PersonRow({ teamId, work, workload }: Props) {
  const { person, takesTickets, ongoing, ...counts } = work;
  const { id, name, available } = person;
  return (
    <PlaceRow
      {...{ counts, workload }}
      place={{ teamId, assigneeId: id }}
      takes={takesTickets}
      words={{
        tickets: t('workload.tickets', { name }),
        none: t('workload.tickets.none', { name }),
      }}
      name={
        <>
          <Avatar name={name} size={26} />
          <span className="truncate">{name}</span>{' '}
          {!takesTickets && <Mark>{t('workload.left')}</Mark>}
          {takesTickets && available === false && <Mark>{t('workload.away')}</Mark>}
        </>
      }
      load={<Load count={ongoing} most={workload.most} />}
    />
  );
}

const Mark = ({ children }: { children: string }) => (
  <span className="shrink-0 rounded-chip bg-surface-2 px-1.5 text-11 font-semibold text-ink-3">
    {children}
  </span>
);

/** How much somebody has in progress, beside whoever has most. */
function Load({ count, most }: { count: number; most: number }) {
  return (
    <div className="flex basis-40 items-center gap-2.5 max-md:grow xl:basis-80">
      <span
        aria-hidden
        className="h-2 flex-1 overflow-hidden rounded-full bg-surface-3 forced-colors:border"
      >
        <span
          className="block h-full rounded-full bg-brand-solid forced-colors:bg-[CanvasText]"
          style={{ inlineSize: `${(100 * count) / most}%` }}
        />
      </span>
      <span className="text-13 font-semibold whitespace-nowrap tabular-nums">
        {t('workload.load', { count })}
      </span>
    </div>
  );
}
