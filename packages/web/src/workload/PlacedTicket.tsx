import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { UserRoundPlus } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import { SlaChip } from '../agents/SlaChip.tsx';
import { StatusMark } from '../agents/StatusMark.tsx';
import { graphql } from '../graphql/gql.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { AssignMenu } from './AssignMenu.tsx';
import type { Place } from './place.ts';
import { t } from './text.ts';
import type { Given } from './use-reassign.ts';
import type { Workload } from './WorkloadPage.tsx';

const PlacedCard = graphql(`
  fragment PlacedTicket on Ticket {
    id
    number
    version
    subject
    status
    priority
    lineSince
    openedAt
    triagedAt
    resolvedAt
    assignee {
      id
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
  ticket: FragmentType<typeof PlacedCard>;
  place: Place;
  workload: Workload;
  onFocus: (event: FocusEvent) => void;
}

/** The element that explains the keys of every ticket. */
export const keysId = 'workload-ticket-keys';

/** A ticket at its place: opened by a press, carried to another by pointer or Space, or given by its menu. */
export function PlacedTicket({ ticket, place, workload, onFocus }: Props) {
  const { data } = useSuspenseFragment({ fragment: PlacedCard, from: ticket });
  const { id, number, version, subject, status, triagedAt } = data;
  const { know, carried } = workload.drag;
  useEffect(
    () => know({ id, number, version, status, triagedAt, from: place }),
    [know, id, number, version, status, triagedAt, place],
  );
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (workload.cameFrom === id) link.current?.focus();
  }, [workload.cameFrom, id]);
  return (
    <li
      data-ticket={id}
      onFocus={onFocus}
      className={cx(
        'flex cursor-grab flex-wrap items-center gap-x-2.5 gap-y-1 rounded-control border border-line bg-surface px-2.5 py-1.5 text-13 select-none',
        carried?.id === id && 'border-dashed opacity-50',
      )}
    >
      <Link
        ref={link}
        to={`/board/tickets/${number}`}
        draggable={false}
        aria-describedby={keysId}
        className="flex min-h-6 min-w-0 flex-1 items-center gap-2 rounded-chip text-ink no-underline [-webkit-touch-callout:none] hover:underline max-md:basis-full touch:min-h-11"
      >
        <span className="shrink-0 text-ink-2 tabular-nums">#{number}</span>{' '}
        <span className="truncate font-semibold">{subject}</span>
      </Link>
      <div data-left-behind className="contents">
        <StatusMark status={status} />
        <PriorityMark priority={data.priority} />
        <SlaChip {...data} />
        <AssignButton {...{ place, workload }} ticket={data} />
      </div>
    </li>
  );
}

interface AssignProps extends Omit<Props, 'ticket' | 'onFocus'> {
  ticket: Given;
}

function AssignButton({ ticket, place, workload }: AssignProps) {
  const [open, setOpen] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const button = (
    <IconButton
      ref={opener}
      label={t('workload.assign', { number: ticket.number })}
      icon={<UserRoundPlus size={16} aria-hidden />}
      aria-haspopup="menu"
      onClick={() => setOpen(true)}
      className="size-7 max-md:ms-auto"
    />
  );
  if (!open) return button;
  return (
    <AssignMenu
      {...{ place, workload }}
      trigger={button}
      onClose={() => setOpen(false)}
      onChoose={(to) => void workload.give(ticket, place, to)}
    />
  );
}
