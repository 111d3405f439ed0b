import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { useMemo, useRef, useState } from 'react';
import { UndoHistory } from '../agents/undo-history.ts';
import { useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import type { Refusal } from '../platform/refusal.ts';
import { toast } from '../ui/toasts.ts';
import { keyOf, type Place, placed } from './place.ts';
import { t } from './text.ts';
import type { TeamWork } from './use-workload.ts';

/** A ticket as far as giving it to somebody needs it. */
export interface Given {
  id: string;
  number: number;
  version: number;
  status: TicketStatus;
  /** Null while it is new and nobody has said where it belongs. */
  triagedAt: string | null;
}

/** Gives tickets to somebody else, and takes that back. */
export function useReassign(teams: readonly TeamWork[]) {
  const verbs = useTicketVerbs();
  const [history] = useState(() => new UndoHistory());
  const latest = useRef({ teams, verbs });
  latest.current = { teams, verbs };
  return useMemo(() => {
    async function assign({ id: ticketId, number, version }: Given, to: Place) {
      const input = { ticketId, ...to, expectedVersion: version };
      const { ticket, refusal } = await latest.current.verbs.assign(input);
      if (refusal) tellRefusal(number, refusal);
      return ticket;
    }

    async function give(ticket: Given, from: Place, to: Place) {
      if (keyOf(from) === keyOf(to)) return;
      const now = await assign(ticket, to);
      if (!now) return;
      const text = didText(latest.current.teams, ticket.number, from, to);
      const given = { ...ticket, version: now.version };
      history.offer({ text, undo: () => void takeBack(given, to, from) });
    }

    /** No act of its own: the next Z takes back what was done before. */
    async function takeBack(ticket: Given, from: Place, to: Place) {
      const { id: ticketId, number } = ticket;
      const now = await assign(ticket, to);
      if (!now) return;
      // Whoever gave it to another team had said by that where it belongs.
      if (now.status === 'NEW' && ticket.triagedAt === null) {
        const { refusal } = await latest.current.verbs.markTriaged({ ticketId, done: false });
        if (refusal) return tellRefusal(number, refusal);
      }
      const { teams } = latest.current;
      const isBegun = ticket.status === 'NEW' && now.status !== 'NEW';
      toast(isBegun ? begunText(teams, number, from, to) : didText(teams, number, from, to));
    }
    return { give, undo: () => history.undoLast() };
  }, [history]);
}

const tellRefusal = (number: number, { message: reason }: Refusal) =>
  void toast(t('workload.refused', { number, reason }), { tone: 'bad' });

/** Names the team where it is another than before: the same person may serve both. */
function didText(teams: readonly TeamWork[], number: number, from: Place, to: Place) {
  const name = placed(teams, to)?.name ?? '';
  const team = placed(teams, { ...to, assigneeId: null })?.name ?? '';
  const stays = from.teamId === to.teamId;
  if (to.assigneeId === null) {
    return stays ? t('workload.did.line', { number }) : t('workload.did.line.of', { number, team });
  }
  return stays ? t('workload.did', { number, name }) : t('workload.did.in', { number, name, team });
}

/** Nothing returns to new: what somebody has had waits in line, but not in triage. */
function begunText(teams: readonly TeamWork[], number: number, from: Place, to: Place) {
  if (from.teamId === to.teamId) return t('workload.did.line.begun', { number });
  return t('workload.did.line.of.begun', { number, team: placed(teams, to)?.name ?? '' });
}

export type Reassign = ReturnType<typeof useReassign>['give'];
