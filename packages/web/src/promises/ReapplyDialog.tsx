import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { inList } from './in-list.ts';
import type { Policy } from './promises-query.ts';
import { ReapplyProgress } from './ReapplyProgress.tsx';
import { t } from './text.ts';

const PreviewReapply = graphql(`
  query PreviewReapply($policyId: ID!) {
    previewReapply(policyId: $policyId) {
      ticketCount
      breachCount
      breachingNumbers
    }
  }
`);

const ReapplySlaPolicy = graphql(`
  mutation ReapplySlaPolicy($input: ReapplySlaPolicyInput!) {
    reapplySlaPolicy(input: $input) {
      id
      olderTicketCount
      reapplication {
        id
        total
        done
        breached
        finishedAt
      }
    }
  }
`);

interface Props {
  /** null keeps the dialog closed. */
  policy: Policy | null;
  onClose: () => void;
}

/** Says what would become of open tickets, then does it and shows how far it is. */
export function ReapplyDialog({ policy, onClose }: Props) {
  return (
    <Dialog
      open={policy !== null}
      title={t('promises.reapply.of', { name: policy?.name ?? '' })}
      onClose={onClose}
    >
      {policy && <Reapply policy={policy} onClose={onClose} />}
    </Dialog>
  );
}

function Reapply({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const [started, setStarted] = useState(false);
  const { run, busy, refusal } = useVerb(ReapplySlaPolicy);
  const { data, error, refetch } = useQuery(PreviewReapply, {
    variables: { policyId: policy.id },
    fetchPolicy: 'network-only',
    skip: started,
  });
  const preview = data?.previewReapply;

  const start = async () => {
    const { data } = await run({ policyId: policy.id });
    if (data) setStarted(true);
  };

  return (
    <div className="flex flex-col gap-4">
      {started && policy.reapplication && <ReapplyProgress run={policy.reapplication} />}
      {!started && error && (
        <Banner
          tone="bad"
          announced
          action={
            <Button size="sm" onClick={() => refetch()}>
              {t('promises.retry')}
            </Button>
          }
        >
          {t('promises.reapply.failed')}
        </Banner>
      )}
      {!started && !error && !preview && (
        <Loading label={t('promises.reapply.checking')}>
          <Skeleton className="h-16" />
        </Loading>
      )}
      {!started && preview && <Outlook preview={preview} />}
      {refusal && (
        <Banner tone="bad" announced>
          {refusal.message}
        </Banner>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t(started ? 'promises.close' : 'promises.cancel')}</Button>
        {!started && preview && preview.ticketCount > 0 && (
          <Button variant="primary" busy={busy} onClick={start}>
            {t('promises.reapply.start', { count: preview.ticketCount })}
          </Button>
        )}
      </div>
    </div>
  );
}

interface OutlookProps {
  preview: { ticketCount: number; breachCount: number; breachingNumbers: readonly number[] };
}

function Outlook({ preview }: OutlookProps) {
  const { ticketCount, breachCount, breachingNumbers } = preview;
  const more = breachCount - breachingNumbers.length;
  const named = breachingNumbers.map((number) => `#${number}`);
  if (more > 0) named.push(t('promises.reapply.more', { count: more }));
  return (
    <div className="flex flex-col gap-2 text-14" role="status">
      <p className="font-semibold">{t('promises.reapply.changes', { count: ticketCount })}</p>
      {ticketCount > 0 && (
        <Banner tone={breachCount > 0 ? 'warn' : 'ok'}>
          {t('promises.reapply.breaches', { count: breachCount })}
          {named.length > 0 && <bdi className="ms-1 font-bold">{inList(named, 'unit')}</bdi>}
        </Banner>
      )}
      <p className="text-13 text-ink-2">{t('promises.reapply.quiet')}</p>
    </div>
  );
}
