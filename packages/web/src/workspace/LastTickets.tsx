import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'wouter';
import { StatusIcon, statusName } from '../agents/StatusMark.tsx';
import { graphql } from '../graphql/gql.ts';
import { Panel } from './Panel.tsx';
import { t } from './text.ts';

const LastTicketsDocument = graphql(`
  fragment LastTickets on Ticket {
    id
    customer {
      id
      name
      tickets(first: 6) {
        nodes {
          id
          number
          subject
          status
        }
      }
    }
  }
`);

const shown = 5;

/** What else the customer has asked, the newest first. */
export function LastTickets({ ticket }: { ticket: FragmentType<typeof LastTicketsDocument> }) {
  const { data } = useSuspenseFragment({ fragment: LastTicketsDocument, from: ticket });
  const { name, tickets } = data.customer;
  const others = tickets.nodes.filter(({ id }) => id !== data.id).slice(0, shown);
  return (
    <Panel title={t('workspace.last', { name })}>
      {others.length === 0 && <p className="text-13 text-ink-3">{t('workspace.last.none')}</p>}
      <ul className="-mx-2">
        {others.map(({ id, number, subject, status }) => (
          <li key={id}>
            <Link
              to={`/board/tickets/${number}`}
              className="flex min-h-8 items-center gap-2 rounded-control px-2 text-13 text-ink no-underline hover:bg-surface-2 touch:min-h-11"
            >
              <span title={statusName(status)} className="shrink-0 text-ink-3">
                <StatusIcon status={status} size={15} />
                <span className="sr-only">{statusName(status)}</span>
              </span>
              <span className="shrink-0 text-ink-3 tabular-nums">#{number}</span>
              <span className="truncate">{subject}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
