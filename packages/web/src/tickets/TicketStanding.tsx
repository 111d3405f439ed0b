import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Suspense } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { momentAlone } from '../text/moments.ts';
import { clock } from '../text/times.ts';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { useNow } from '../ui/use-now.ts';
import { expectedBy } from './expected-by.ts';
import { Steps } from './Steps.tsx';
import { TicketActions } from './TicketActions.tsx';
import { t } from './text.ts';
import { isWaiting, usePlace } from './use-place.ts';
import { Waiting } from './Waiting.tsx';

const TicketStandingFragment = graphql(`
  fragment TicketStanding on Ticket {
    id
    number
    status
    viewerActions
    openedAt
    acknowledgedAt
    resolvedAt
    closedAt
    silenceEndsAt
    reopenableUntil
    followedBy {
      id
      number
    }
    assignee {
      id
      name
    }
    team {
      id
      name
    }
    queue {
      id
      name
    }
    queuePosition {
      position
      waiting
      asOf
      noEstimateReason
      change
      estimatedWait {
        lowSeconds
        highSeconds
      }
    }
    escalationRequest {
      reason
      requestedAt
    }
    satisfaction {
      score
      agentScore
      comment
      changeableUntil
      agent {
        id
        name
      }
    }
    slaTimers {
      id
      metric
      state
      startedAt
      dueAt
      breachedAt
      fulfilledAt
    }
  }
`);

// A ticket is in one state at a time; what belongs to the others need not be fetched.
const InHands = late(async () => (await import('./InHands.tsx')).InHands);
const EscalationRequest = late(
  async () => (await import('./EscalationRequest.tsx')).EscalationRequest,
);
const loadPromised = () => import('./Promised.tsx');
const Promised = late(async () => (await loadPromised()).Promised);
const Outcome = late(async () => (await import('./Outcome.tsx')).Outcome);

// On its way while the ticket is asked for: what was promised is there when the page is.
void loadPromised().catch(() => undefined);

interface Props {
  ticket: FragmentType<typeof TicketStandingFragment>;
}

/** Where the ticket stands: the place in line, who has it, or whether it is solved. */
export function TicketStanding({ ticket }: Props) {
  const { data } = useSuspenseFragment({ fragment: TicketStandingFragment, from: ticket });
  const place = usePlace(data);
  const waiting = isWaiting(data);
  const over = data.status === 'RESOLVED' || data.status === 'CLOSED';
  return (
    <Card aria-label={t('ticket.steps')} className="p-5 sm:p-6">
      {waiting && <Waiting ticket={data} place={place} />}
      {!waiting && (
        <Suspense fallback={<div className={roomFor(data.status)} />}>
          {over ? <Outcome ticket={data} /> : <InHands ticket={data} />}
        </Suspense>
      )}
      {!over && data.slaTimers.length > 0 && (
        // Room for the words, which may be longer on a phone: the steps below may not jump.
        <div className={cx('mt-3 min-h-12.5', !waiting && 'max-sm:min-h-18')}>
          <Suspense fallback={null}>
            <Promised ticket={data} />
          </Suspense>
        </div>
      )}
      <div className="mt-6">
        <Steps status={waiting ? 'NEW' : data.status} times={useTimes(data, place)} />
      </div>
      {data.escalationRequest && (
        <Suspense fallback={null}>
          <EscalationRequest ticketId={data.id} request={data.escalationRequest} />
        </Suspense>
      )}
      <TicketActions ticket={data} />
    </Card>
  );
}

/** As high as what will stand there. */
function roomFor(status: Standing['status']) {
  if (status === 'RESOLVED' || status === 'CLOSED') return 'h-56';
  return status === 'PENDING' ? 'h-68 sm:h-49' : 'h-42 sm:h-32';
}

/** When the steps were reached; for the one to come, about when, if the desk can say. */
function useTimes(ticket: Standing, place: Standing['queuePosition']) {
  const now = useNow();
  const at = (moment: string | null) => (moment ? momentAlone(new Date(moment), now) : undefined);
  const { openedAt, acknowledgedAt, resolvedAt, closedAt } = ticket;
  const status = isWaiting(ticket) ? 'NEW' : ticket.status;
  const times = { received: at(openedAt), queue: at(openedAt), resolved: at(resolvedAt) };
  if (status === 'NEW') return { ...times, queue: t('ticket.step.now'), working: expected(place) };
  if (status === 'PENDING') return { ...times, working: t('ticket.step.you') };
  if (status === 'ON_HOLD') return { ...times, working: t('ticket.step.third-party') };
  if (status === 'IN_PROGRESS') return { ...times, working: t('ticket.step.now') };
  const working = at(acknowledgedAt);
  const confirm = status === 'RESOLVED' ? t('ticket.step.you') : at(closedAt);
  return { ...times, working, confirm };
}

function expected(place: Standing['queuePosition']) {
  const by = place && expectedBy(place);
  return by ? t('ticket.step.about', { time: clock(by) }) : undefined;
}
