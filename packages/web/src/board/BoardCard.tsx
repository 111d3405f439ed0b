import { useFragment } from '@apollo/client/react';
import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { assigneeText } from '../agents/AssigneeMark.tsx';
import { channelName } from '../agents/ChannelMark.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { graphql } from '../graphql/gql.ts';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { cx } from '../ui/cx.ts';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { CardFace } from './CardFace.tsx';
import { MovedBy } from './MovedBy.tsx';
import { t } from './text.ts';

export const CardFragment = graphql(`
  fragment BoardCard on Ticket {
    id
    number
    subject
    status
    priority
    channel
    lineSince
    openedAt
    resolvedAt
    unread
    customer {
      id
      name
    }
    organisation {
      id
      name
    }
    category {
      id
      name
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
    queue {
      id
      name
    }
    slaTimers {
      id
      metric
      state
      dueAt
      warnsAt
      breachedAt
    }
  }
`);

interface Props {
  id: string;
  column: BoardStatus;
  /** One card of a column is reached by Tab; arrow keys do the rest. */
  reachable: boolean;
  lifted: boolean;
}

/** A ticket on the board: a link to it that can be carried to another column. */
export const BoardCard = memo(function BoardCard({ id, column, reachable, lifted }: Props) {
  const { store } = useBoard();
  const movedBy = useSyncExternalStore(store.subscribe, () => store.read().movedBy.get(id));
  const { data: ticket, dataState } = useFragment({
    fragment: CardFragment,
    from: { __typename: 'Ticket', id },
  });
  if (dataState !== 'complete') return <div data-id={id} className={cx(cardClass, 'h-32')} />;

  return (
    <article data-id={id} className={cx(cardClass, lifted && liftedClass, movedBy && ringClass)}>
      <CardLink ticket={ticket} column={column} reachable={reachable} />
      <CardFace ticket={ticket} reachable={reachable} />
      {movedBy && <MovedBy name={movedBy} />}
    </article>
  );
});

const cardClass =
  'group relative rounded-card border border-line bg-surface p-3 shadow-1 select-none hover:shadow-2 has-[a:focus-visible]:border-brand has-[a:focus-visible]:bg-brand-soft/40';
const liftedClass = 'border-dashed opacity-50';
const ringClass = 'border-info ring-1 ring-info appear-up';

interface LinkProps {
  ticket: BoardCardFragment;
  column: BoardStatus;
  reachable: boolean;
}

/** Covers the whole card; the buttons on the card stand above it. */
function CardLink({ ticket, column, reachable }: LinkProps) {
  const { focus } = useBoard();
  const link = useRef<HTMLAnchorElement>(null);
  const { id, number } = ticket;
  const wanted = useSyncExternalStore(focus.subscribe, () => focus.read() === id);

  useLayoutEffect(() => {
    if (!wanted) return;
    link.current?.focus({ preventScroll: true });
    focus.met(id);
  }, [wanted, focus, id]);

  return (
    <Link
      ref={link}
      to={`/board/tickets/${number}?in=${column.toLowerCase()}`}
      tabIndex={reachable ? 0 : -1}
      draggable={false}
      aria-label={labelOf(ticket)}
      aria-describedby={keysId}
      className="absolute inset-0 rounded-card"
    />
  );
}

/** The element that explains the keys of every card. */
export const keysId = 'board-card-keys';

function labelOf(ticket: BoardCardFragment): string {
  const { number, subject, customer, organisation, assignee } = ticket;
  return t('board.card', {
    number,
    subject,
    priority: priorityName(ticket.priority),
    who: [customer.name, organisation?.name].filter(Boolean).join(', '),
    channel: channelName(ticket.channel),
    assignee: assigneeText(assignee),
  });
}
