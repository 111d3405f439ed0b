import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'wouter';
import { priorityName } from '../agents/PriorityMark.tsx';
import { statusName } from '../agents/StatusMark.tsx';
import { graphql } from '../graphql/gql.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { FactMenu } from './FactMenu.tsx';
import { Fact, Panel } from './Panel.tsx';
import { t } from './text.ts';
import type { WorkspaceActions } from './use-workspace-actions.ts';

const PanelDocument = graphql(`
  fragment TicketPanel on Ticket {
    id
    openedAt
    handOffCount
    reopenCount
    follows {
      id
      number
    }
    followedBy {
      id
      number
    }
    category {
      id
      name
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof PanelDocument>;
  actions: WorkspaceActions;
}

/** What the desk decides about the ticket, each with its own choice. */
export function TicketPanel({ ticket, actions }: Props) {
  const { data } = useSuspenseFragment({ fragment: PanelDocument, from: ticket });
  const { status, priority, assignee, team, queue } = actions.ticket;
  const none = t('workspace.none');
  const { may } = actions;
  const facts = [
    { choice: 'status', value: statusName(status), changeable: may('CHANGE_STATUS') },
    { choice: 'priority', value: priorityName(priority), changeable: may('CHANGE_PRIORITY') },
    { choice: 'assignee', value: assignee?.name ?? none, changeable: may('ASSIGN') },
    { choice: 'team', value: team?.name ?? none, changeable: may('ASSIGN') },
    { choice: 'queue', value: queue?.name ?? none, changeable: may('MOVE') },
  ] as const;
  return (
    <Panel title={t('workspace.details')}>
      {status === 'CLOSED' && (
        <p className="mb-1 text-12 text-ink-2">{t('workspace.details.closed')}</p>
      )}
      <dl>
        {facts.map((fact) => (
          <FactMenu key={fact.choice} {...fact} actions={actions} />
        ))}
        <Fact name={t('workspace.category')}>{data.category?.name ?? none}</Fact>
        <Other name={t('workspace.follows')} ticket={data.follows} />
        <Other name={t('workspace.followed-by')} ticket={data.followedBy} />
        <Fact name={t('workspace.opened')}>
          <RelativeTime at={data.openedAt} />
        </Fact>
        <Count name={t('workspace.handoffs')} count={data.handOffCount} />
        <Count name={t('workspace.reopened')} count={data.reopenCount} />
      </dl>
    </Panel>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return count > 0 && <Fact name={name}>{t('workspace.times', { count })}</Fact>;
}

/** The ticket before or after this one. */
function Other({ name, ticket }: { name: string; ticket: { number: number } | null }) {
  return (
    ticket && (
      <Fact name={name}>
        <Link to={`/board/tickets/${ticket.number}`} className="underline hover:text-ink">
          <bdi>#{ticket.number}</bdi>
        </Link>
      </Fact>
    )
  );
}
