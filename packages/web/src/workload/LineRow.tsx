import { ListStart } from 'lucide-react';
import { PlaceRow } from './PlaceRow.tsx';
import { t } from './text.ts';
import type { TeamWork } from './use-workload.ts';
import type { Workload } from './WorkloadPage.tsx';

interface Props {
  work: TeamWork;
  workload: Workload;
}

/** What nobody of a team has: without it the numbers of its people would not make up those of the team. */
export function LineRow({ work: { team, waiting, line }, workload }: Props) {
  const { id: teamId, name } = team;
  return (
    <PlaceRow
      {...{ workload }}
      place={{ teamId, assigneeId: null }}
      words={{
        tickets: t('workload.line.tickets', { team: name }),
        none: t('workload.line.none', { team: name }),
      }}
      name={
        <>
          <span className="grid size-6.5 shrink-0 place-items-center rounded-full bg-surface-3 text-ink-2">
            <ListStart size={15} aria-hidden className="flip-rtl" />
          </span>
          <span className="truncate">{t('workload.line')}</span>
        </>
      }
      load={
        <p className="basis-40 text-13 font-semibold whitespace-nowrap tabular-nums max-md:grow md:text-end xl:basis-80">
          {t('workload.line.load', { count: waiting })}
        </p>
      }
      counts={line}
    />
  );
}
