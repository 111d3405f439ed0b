import { useSubscription } from '@apollo/client/react';
import { standsInLine } from '@hlm-desk/shared/ticket-status';
import { useEffect } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { rangeText, waitRange } from '../text/wait-range.ts';
import { announceAtMost } from '../ui/announcer.ts';
import { t } from './text.ts';

const QueuePositionLive = graphql(`
  subscription QueuePositionLive($ticketId: ID!) {
    queuePosition(ticketId: $ticketId) {
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
  }
`);

export type Place = NonNullable<Standing['queuePosition']>;

const sayEveryMs = 30_000;

/** Whether it stands in line: a ticket that was handed on waits again. */
export const isWaiting = ({ status, assignee }: Pick<Standing, 'status' | 'assignee'>) =>
  standsInLine({ status, assigneeId: assignee?.id ?? null });

/** The place in line, as it is pushed; null once somebody has the ticket. */
export function usePlace(ticket: Standing): Place | null {
  const { id, queuePosition } = ticket;
  const waiting = isWaiting(ticket);
  const { data } = useSubscription(QueuePositionLive, {
    variables: { ticketId: id },
    skip: !waiting,
  });
  const pushed = data?.queuePosition;
  const place = pushed === undefined ? queuePosition : newer(pushed, queuePosition);
  const position = waiting ? place?.position : undefined;

  useEffect(() => {
    if (place && pushed?.change) announceAtMost(`place ${id}`, sayEveryMs, said(place));
  }, [position]);

  return waiting ? place : null;
}

/** A refetch after a cut may be younger than what was pushed last. */
const newer = (pushed: Place | null, asked: Place | null) =>
  pushed && asked && asked.asOf > pushed.asOf ? asked : pushed;

function said({ position: place, estimatedWait }: Place) {
  if (!estimatedWait) return t('ticket.place.said', { place });
  return t('ticket.place.said-wait', { place, range: rangeText(waitRange(estimatedWait)) });
}
