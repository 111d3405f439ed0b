import type { FragmentType } from '@apollo/client/masking';
import { useSubscription, useSuspenseFragment } from '@apollo/client/react';
import { UserRoundPlus } from 'lucide-react';
import { useLocation } from 'wouter';
import { durationSince } from '../agents/duration.ts';
import { tellClaimed } from '../agents/tell-claimed.ts';
import { useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import { graphql } from '../graphql/gql.ts';
import type { QueueLineFragment } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { useNow } from '../ui/use-now.ts';
import { t } from './text.ts';

const LineFragment = graphql(`
  fragment QueueLine on Queue {
    id
    name
    waitingCount
    oldestWaitingSince
  }
`);

const QueueLineLive = graphql(`
  subscription QueueLineLive($id: ID!) {
    queue(id: $id) {
      id
      ...QueueLine
    }
  }
`);

const ClaimNext = graphql(`
  mutation ClaimNext($input: ClaimNextInput!) {
    claimNext(input: $input) {
      id
      number
      version
      ...ChangedTicket
    }
  }
`);

/** One line of the desk, live. Claiming its next ticket opens it. */
export function QueueLine({ queue }: { queue: FragmentType<QueueLineFragment> & { id: string } }) {
  const { data } = useSuspenseFragment({ fragment: LineFragment, from: queue });
  useSubscription(QueueLineLive, { variables: { id: queue.id }, ignoreResults: true });
  const claimNext = useVerb(ClaimNext);
  const verbs = useTicketVerbs();
  const [, navigate] = useLocation();
  const { id, name, waitingCount } = data;

  async function claim() {
    const { data: done, refusal } = await claimNext.run({ queueId: id });
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else if (!done?.claimNext) toast(t('board.queue.empty', { queue: name }));
    else {
      navigate(`/board/tickets/${done.claimNext.number}`);
      tellClaimed(done.claimNext, verbs);
    }
  }
  return (
    <li className="flex shrink-0 items-center gap-3 rounded-control border border-line bg-surface py-1 ps-3 pe-1 text-13 whitespace-nowrap shadow-1">
      <span className="font-semibold">{name}</span>
      <Waiting queue={data} />
      <Button
        size="sm"
        busy={claimNext.busy}
        disabled={waitingCount === 0}
        icon={<UserRoundPlus size={14} aria-hidden />}
        aria-label={t('board.queue.claim.of', { queue: name })}
        onClick={() => void claim()}
      >
        {t('board.queue.claim')}
      </Button>
    </li>
  );
}

function Waiting({ queue }: { queue: QueueLineFragment }) {
  const now = useNow();
  const { waitingCount, oldestWaitingSince } = queue;
  const time = oldestWaitingSince && durationSince(new Date(oldestWaitingSince), now);
  return (
    <span className="text-12 text-ink-2 tabular-nums">
      {t('board.queue.waiting', { count: waitingCount })}
      {waitingCount > 0 && time && `, ${t('board.queue.oldest', { time })}`}
    </span>
  );
}
