import { useMemo, useRef, useState } from 'react';
import { UndoHistory } from '../agents/undo-history.ts';
import { useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import { toast } from '../ui/toasts.ts';
import { keyOf, type Place, placed } from './place.ts';
import { t } from './text.ts';
import type { TeamWork } from './use-workload.ts';

/** A ticket as far as giving it to somebody needs it. */
export interface Given {
  id: string;
  number: number;
  version: number;
}

/** Gives tickets to somebody else, and takes that back. */
export function useReassign(teams: readonly TeamWork[]) {
  const verbs = useTicketVerbs();
  const [history] = useState(() => new UndoHistory());
  const latest = useRef({ teams, verbs });
  latest.current = { teams, verbs };
  return useMemo(() => {
    async function give(ticket: Given, from: Place, to: Place, offers = true) {
      if (keyOf(from) === keyOf(to)) return;
      const { number, id, version: expectedVersion } = ticket;
      const { ticket: now, refusal } = await latest.current.verbs.assign({
        ticketId: id,
        ...to,
        expectedVersion,
      });
      if (!now) {
        const reason = refusal?.message ?? '';
        return void toast(t('workload.refused', { number, reason }), { tone: 'bad' });
      }
      const text = didText(latest.current.teams, number, from, to);
      // Taking back is no act of its own: the next Z takes back what was done before.
      if (!offers) return void toast(text);
      const given = { ...ticket, version: now.version };
      history.offer({ text, undo: () => void give(given, to, from, false) });
    }
    return { give, undo: () => history.undoLast() };
  }, [history]);
}

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

export type Reassign = ReturnType<typeof useReassign>['give'];
