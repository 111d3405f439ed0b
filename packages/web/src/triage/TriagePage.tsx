import { ArrowUp, CheckCheck, Keyboard } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Link } from 'wouter';
import { KeySheet } from '../agents/KeySheet.tsx';
import { Pictures } from '../agents/Pictures.tsx';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { TriageDetail } from './TriageDetail.tsx';
import { keysId, TriageRow } from './TriageRow.tsx';
import { t } from './text.ts';
import { type Triage, useTriage } from './use-triage.ts';
import { useTriageKeys } from './use-triage-keys.ts';

/** The new tickets of the desk, soonest due first, and what is to become of them. */
export function TriagePage() {
  const [sheet, setSheet] = useState(false);
  return (
    <>
      <Pictures />
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-3 py-2 md:px-5">
        <PageTitle title={t('triage.title')} className="text-18 font-bold">
          {t('triage.title')}
        </PageTitle>
        <LiveMark short />
        <IconButton
          label={t('triage.keys.open')}
          icon={<Keyboard size={18} aria-hidden />}
          onClick={() => setSheet(true)}
          className="ms-auto max-md:touch:hidden"
        />
      </header>
      <Suspense fallback={<TriageSkeleton />}>
        <LoadedTriage onSheet={() => setSheet(true)} />
      </Suspense>
      <KeySheet
        open={sheet}
        onClose={() => setSheet(false)}
        title={t('triage.keys.title')}
        rows={keys.map(([names, does]) => [names, t(does)])}
      />
    </>
  );
}

const keys = [
  ['J ↓', 'triage.keys.next'],
  ['K ↑', 'triage.keys.previous'],
  ['Enter', 'triage.keys.ticket'],
  ['1', 'triage.keys.low'],
  ['2', 'triage.keys.normal'],
  ['3', 'triage.keys.high'],
  ['4', 'triage.keys.urgent'],
  ['S', 'triage.keys.suggestion'],
  ['P', 'triage.keys.priority'],
  ['C', 'triage.keys.category'],
  ['T L', 'triage.keys.team'],
  ['A', 'triage.keys.assign'],
  ['N', 'triage.keys.done'],
  ['Z', 'triage.keys.undo'],
  ['?', 'triage.keys.sheet'],
] as const;

function LoadedTriage({ onSheet }: { onSheet: () => void }) {
  const triage = useTriage();
  useTriageKeys(triage, onSheet);
  const { rows } = triage.list;
  if (rows.shown.length === 0) {
    return (
      <EmptyState
        icon={<CheckCheck size={24} aria-hidden />}
        title={t('triage.empty')}
        text={t('triage.empty.text')}
        action={
          <Link to="/board" className={buttonClass()}>
            {t('triage.empty.action')}
          </Link>
        }
      />
    );
  }
  return (
    <div className="flex min-h-0 flex-1">
      <section
        aria-label={t('triage.list')}
        className={cx(
          'relative min-h-0 min-w-0 flex-1 overflow-y-auto bg-surface',
          triage.isReading && 'max-[1199px]:hidden',
        )}
      >
        <Heading triage={triage} />
        <p id={keysId} hidden>
          {t('triage.row.keys')}
        </p>
        <ol>
          {rows.shown.map((id, place) => (
            <TriageRow key={id} id={id} place={place + 1} triage={triage} />
          ))}
        </ol>
      </section>
      <section
        aria-label={t('triage.detail')}
        className={cx(
          'min-h-0 overflow-y-auto border-line bg-surface max-[1199px]:flex-1 min-[1200px]:w-104 min-[1200px]:shrink-0 min-[1200px]:border-s',
          !triage.isReading && 'max-[1199px]:hidden',
        )}
      >
        <TriageDetail triage={triage} />
      </section>
    </div>
  );
}

/** How many there are; those that came meanwhile wait here, so that nothing moves. */
function Heading({ triage: { list, go } }: { triage: Triage }) {
  const { shown, arrived } = list.rows;
  const waiting = list.total - shown.length - arrived.length;
  const show = () => {
    list.reveal();
    go(arrived[0]);
  };
  return (
    <div className="sticky top-0 z-10 flex min-h-10 flex-wrap items-center gap-3 border-b border-line bg-surface px-3 py-1.5 text-13 text-ink-2 md:px-4">
      <span role="status" className="tabular-nums">
        {t('triage.count', { count: list.total })}
        {waiting > 0 && ` · ${t('triage.more', { count: waiting })}`}
      </span>
      {arrived.length > 0 && (
        <button
          type="button"
          onClick={show}
          className="ms-auto inline-flex min-h-7 items-center gap-1.5 rounded-full bg-brand-soft px-3 text-12 font-semibold text-brand-soft-ink touch:min-h-11"
        >
          <ArrowUp size={14} aria-hidden />
          {t('triage.arrived', { count: arrived.length })}
        </button>
      )}
    </div>
  );
}

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const TriageSkeleton = () => (
  <Loading label={t('triage.loading')}>
    {places.map((place) => (
      <div key={place} className="flex h-22 flex-col gap-2 border-b border-line px-4 py-3">
        <Skeleton className="h-3 w-40" />
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-4 w-1/3" />
      </div>
    ))}
  </Loading>
);
