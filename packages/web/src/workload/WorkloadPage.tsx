import { UsersRound } from 'lucide-react';
import { Suspense } from 'react';
import { LevelMark } from '../agents/LevelMark.tsx';
import { Pictures } from '../agents/Pictures.tsx';
import { useShortcuts } from '../agents/shortcuts.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { Figures } from './Figures.tsx';
import { LineRow } from './LineRow.tsx';
import { PersonRow } from './PersonRow.tsx';
import { keysId } from './PlacedTicket.tsx';
import { t } from './text.ts';
import { type Reassign, useReassign } from './use-reassign.ts';
import { useTicketDrag } from './use-ticket-drag.ts';
import { useWayBack } from './use-way-back.ts';
import { mostOf, type TeamWork, useWorkload } from './use-workload.ts';

/** What the parts of the page share. */
export interface Workload {
  teams: readonly TeamWork[];
  /** The tickets in progress of whoever has most. */
  most: number;
  give: Reassign;
  drag: ReturnType<typeof useTicketDrag>;
  /** The ticket that somebody came back from, for as long as their focus is nowhere. */
  cameFrom: string | null;
}

/** Who has how much to do, live, and a way to share it out anew. */
export function WorkloadPage() {
  return (
    <>
      <Pictures />
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-3 py-2 md:px-5">
        <PageTitle title={t('workload.title')} className="text-18 font-bold">
          {t('workload.title')}
        </PageTitle>
        <LiveMark short />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-3 md:p-5">
        <Suspense fallback={<WorkloadSkeleton />}>
          <LoadedWorkload />
        </Suspense>
      </div>
    </>
  );
}

function LoadedWorkload() {
  const teams = useWorkload();
  const { give, undo } = useReassign(teams);
  const drag = useTicketDrag(teams, give);
  useShortcuts({ z: undo, 'Mod+z': undo });
  const cameFrom = useWayBack();
  const workload = { teams, most: mostOf(teams), give, drag, cameFrom };
  if (teams.length === 0) {
    return (
      <EmptyState
        icon={<UsersRound size={24} aria-hidden />}
        title={t('workload.empty')}
        text={t('workload.empty.text')}
      />
    );
  }
  return (
    <div ref={drag.attach} className="mx-auto flex max-w-6xl flex-col gap-4">
      <p className="text-13 text-ink-2">{t('workload.legend')}</p>
      <p id={keysId} hidden>
        {t('workload.ticket')}
      </p>
      {teams.map((team) => (
        <TeamCard key={team.team.id} {...{ team, workload }} />
      ))}
    </div>
  );
}

function TeamCard({ team, workload }: { team: TeamWork; workload: Workload }) {
  const { id, name, level } = team.team;
  return (
    <section
      aria-label={name}
      className="overflow-hidden rounded-card border border-line bg-surface shadow-1"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-3 py-3 md:px-4">
        <h2 className="flex items-center gap-2 text-16 font-bold">
          {name} <LevelMark level={level} />
        </h2>
        <Figures counts={team} className="ms-auto max-md:ms-0" />
      </div>
      <ul aria-label={t('workload.places', { team: name })}>
        <LineRow {...{ workload }} work={team} />
        {team.people.map((work) => (
          <PersonRow key={work.person.id} {...{ work, workload }} teamId={id} />
        ))}
      </ul>
      {team.people.length === 0 && (
        <p className="border-t border-line px-4 py-3 text-13 text-ink-2">{t('workload.nobody')}</p>
      )}
    </section>
  );
}

const places = ['first', 'second', 'third'];

const WorkloadSkeleton = () => (
  <Loading label={t('workload.loading')}>
    {places.map((place) => (
      <Skeleton key={place} className="mx-auto mb-4 h-32 max-w-6xl rounded-card" />
    ))}
  </Loading>
);
