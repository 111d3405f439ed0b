import { CalendarClock, Plus } from 'lucide-react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../ui/button-class.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import { isForAll } from './conditions-text.ts';
import { PolicyCard } from './PolicyCard.tsx';
import { PromisesFrame } from './PromisesFrame.tsx';
import { PromisesSkeleton } from './PromisesSkeleton.tsx';
import { usePolicyVerbs } from './policy-verbs.ts';
import { usePromises, usePromisesLive } from './promises-query.ts';
import { t } from './text.ts';

/** What the desk promises, and in whose hours. */
export function PromisesPage() {
  return (
    <Suspense fallback={<PromisesSkeleton />}>
      <Promises />
    </Suspense>
  );
}

function Promises() {
  const { slaPolicies: policies, calendars, mayEdit } = usePromises();
  usePromisesLive(policies);
  const verbs = usePolicyVerbs(policies);
  const first = policies.findIndex(isForAll);
  const blocker = first < 0 ? undefined : policies[first];
  return (
    <PromisesFrame
      title={t('promises.title')}
      lead={t('promises.lead')}
      actions={mayEdit && calendars.length > 0 && <NewPolicy />}
    >
      <section aria-labelledby="policies" className="flex flex-col gap-3">
        <h2 id="policies" className="text-16 font-bold">
          {t('promises.policies')}
        </h2>
        {policies.length === 0 && (
          <EmptyState
            icon={<CalendarClock size={22} aria-hidden />}
            title={t('promises.empty')}
            text={t('promises.empty.text')}
            action={mayEdit && (calendars.length > 0 ? <NewPolicy /> : <NewCalendar />)}
          />
        )}
        <ol className="flex flex-col gap-3">
          {policies.map((policy, place) => (
            <li key={policy.id}>
              <PolicyCard
                policy={policy}
                isFirst={place === 0}
                isLast={place === policies.length - 1}
                shadowedBy={first >= 0 && place > first ? (blocker?.name ?? null) : null}
                mayEdit={mayEdit}
                verbs={verbs}
              />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="calendars" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="calendars" className="text-16 font-bold">
            {t('promises.calendars')}
          </h2>
          {mayEdit && <NewCalendar />}
        </div>
        {calendars.length === 0 && (
          <EmptyState
            icon={<CalendarClock size={22} aria-hidden />}
            title={t('promises.empty.calendars')}
            text={t('promises.empty.calendars.text')}
          />
        )}
        <ul className="grid gap-3 md:grid-cols-2">
          {calendars.map((calendar) => (
            <li key={calendar.id}>
              <CalendarCard calendar={calendar} mayEdit={mayEdit} verbs={verbs} />
            </li>
          ))}
        </ul>
      </section>
    </PromisesFrame>
  );
}

const NewPolicy = () => (
  <Link to="/settings/promises/policies/new" className={buttonClass({ variant: 'primary' })}>
    <Plus size={16} aria-hidden />
    {t('promises.new-policy')}
  </Link>
);

const NewCalendar = () => (
  <Link to="/settings/promises/calendars/new" className={buttonClass()}>
    <Plus size={16} aria-hidden />
    {t('promises.new-calendar')}
  </Link>
);
