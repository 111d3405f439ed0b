import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type ReactNode, Suspense } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketDetailsFragment as Details } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { durationText } from '../text/durations.ts';
import { momentAlone } from '../text/moments.ts';
import { fullMoment } from '../text/times.ts';
import { Card } from '../ui/Card.tsx';
import { Tip } from '../ui/Tip.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';
import { TicketLink } from './TicketLink.tsx';
import { zoneName } from './zone-name.ts';

const TicketDetailsFragment = graphql(`
  fragment TicketDetails on Ticket {
    id
    number
    version
    priority
    viewerActions
    openedAt
    firstRepliedAt
    resolvedAt
    reopenCount
    follows {
      id
      number
    }
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
      level
    }
  }
`);

// Most categories do not let the customer choose.
const PriorityChoice = late(async () => (await import('./PriorityChoice.tsx')).PriorityChoice);

interface Props {
  ticket: FragmentType<typeof TicketDetailsFragment>;
}

export function TicketDetails({ ticket }: Props) {
  const { data } = useSuspenseFragment({ fragment: TicketDetailsFragment, from: ticket });
  const { team, assignee, reopenCount } = data;
  const priority = t(`ticket.priority.${data.priority}`);
  const mayChange = data.viewerActions.includes('CHANGE_PRIORITY');
  return (
    <Card aria-labelledby="details" className="p-4.5">
      <h2 id="details" className="mb-2.5 text-14 font-bold">
        {t('ticket.details')}
      </h2>
      <dl className="flex flex-col gap-2 text-13">
        <Row term={t('ticket.detail.number')}>
          <bdi>#{data.number}</bdi>
        </Row>
        <Row term={t('ticket.detail.priority')}>
          {mayChange ? (
            <Suspense fallback={priority}>
              <PriorityChoice ticket={data} />
            </Suspense>
          ) : (
            priority
          )}
        </Row>
        {data.follows && (
          <Row term={t('ticket.detail.follows')}>
            <TicketLink number={data.follows.number} />
          </Row>
        )}
        {data.followedBy && (
          <Row term={t('ticket.detail.followed-by')}>
            <TicketLink number={data.followedBy.number} />
          </Row>
        )}
        <Moments ticket={data} />
        {team && (
          <Row term={t('ticket.detail.team')}>
            {t('ticket.detail.level', { team: team.name, level: team.level })}
          </Row>
        )}
        {assignee && <Row term={t('ticket.detail.agent')}>{assignee.name}</Row>}
        {reopenCount > 0 && (
          <Row term={t('ticket.detail.reopened')}>
            {t('ticket.detail.times', { count: reopenCount })}
          </Row>
        )}
      </dl>
      <p className="mt-3 text-12 text-ink-3">{t('ticket.detail.zone', { zone: zoneName() })}</p>
    </Card>
  );
}

function Moments({ ticket }: { ticket: Details }) {
  const now = useNow();
  const [openedAt, repliedAt] = [new Date(ticket.openedAt), ticket.firstRepliedAt];
  const seconds = repliedAt && (new Date(repliedAt).getTime() - openedAt.getTime()) / 1000;
  return (
    <>
      <Row term={t('ticket.detail.opened')}>
        <Tip text={fullMoment(openedAt)} align="end">
          {momentAlone(openedAt, now)}
        </Tip>
      </Row>
      {seconds !== null && seconds !== '' && (
        <Row term={t('ticket.detail.first-reply')}>
          {t('ticket.detail.first-reply.after', { duration: durationText(seconds) })}
        </Row>
      )}
      {ticket.resolvedAt && (
        <Row term={t('ticket.detail.solved')}>{momentAlone(new Date(ticket.resolvedAt), now)}</Row>
      )}
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-h-6 items-center justify-between gap-3">
      <dt className="shrink-0 text-ink-3">{term}</dt>
      <dd className="min-w-0 text-end font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
