import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import type { SlaExplanationQuery } from '../graphql/graphql.ts';
import { refusalOf } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './explanation-text.ts';
import { TimerStory } from './TimerStory.tsx';

const SlaExplanationNow = graphql(`
  query SlaExplanation($id: ID!) {
    node(id: $id) {
      id
      ... on SlaTimer {
        metric
        state
        targetSeconds
        startedAt
        dueAt
        warnsAt
        breachedAt
        fulfilledAt
        elapsedSeconds
        remainingSeconds
        asOf
        stretches {
          from
          to
          counted
          kind
          holiday
          businessSeconds
        }
      }
    }
  }
`);

type Found = NonNullable<SlaExplanationQuery['node']>;
export type Explained = Extract<Found, { __typename: 'SlaTimer' }>;
export type Stretch = Explained['stretches'][number];

const everyMinuteMs = 60_000;

/** Asked for only while it is looked at: the desk reckons it anew each time. */
export function ExplainedTimer({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(SlaExplanationNow, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: everyMinuteMs,
  });
  if (data?.node?.__typename === 'SlaTimer') return <TimerStory timer={data.node} />;
  if (error) return <Failed error={error} onAgain={() => void refetch().catch(() => undefined)} />;
  if (data) return <p className="text-13 text-ink-2">{t('explanation.gone')}</p>;
  return (
    <Loading label={t('explanation.loading')}>
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="mt-2 h-4" />
      <Skeleton className="mt-2 h-16" />
    </Loading>
  );
}

function Failed({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { message, incidentId } = refusalOf(error);
  return (
    <div role="alert" className="flex flex-col items-start gap-2 text-13 text-ink-2">
      <p>{t('explanation.failed', { reason: message })}</p>
      {incidentId && <p className="text-12">{t('explanation.reference', { id: incidentId })}</p>}
      <Button size="sm" onClick={onAgain}>
        {t('explanation.again')}
      </Button>
    </div>
  );
}
