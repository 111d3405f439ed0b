import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { announce, announceNow } from '../ui/announcer.ts';
import { placed, placeOf } from './place.ts';
import { t } from './text.ts';
import { type Carried, TicketDrag } from './ticket-drag.ts';
import type { Given, Reassign } from './use-reassign.ts';
import type { TeamWork } from './use-workload.ts';

/** A ticket on the screen, with the place it has. */
export interface Carriable extends Given {
  from: { teamId: string; assigneeId: string | null };
}

/** Lets the tickets inside an element be carried to somebody; each step is said aloud. */
export function useTicketDrag(teams: readonly TeamWork[], give: Reassign) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const tickets = useRef(new Map<string, Carriable>());
  const latest = useRef({ teams, give });
  useLayoutEffect(() => {
    latest.current = { teams, give };
  });

  const attach = useCallback((root: HTMLElement | null) => {
    if (!root) return;
    const stop = new AbortController();
    let heldId: string | null = null;
    const onChange = (next: Carried | null) => {
      setCarried(next);
      const number = next && tickets.current.get(next.id)?.number;
      if (next && number) {
        if (heldId !== next.id) announceNow(t('workload.drag.lifted', { number }));
        else announceNow(overText(latest.current.teams, next.over));
      }
      heldId = next?.id ?? null;
    };
    const onDrop = (id: string, place: string) => {
      const ticket = tickets.current.get(id);
      if (ticket) void latest.current.give(ticket, ticket.from, placeOf(place));
    };
    const onCancel = (id: string) => {
      const number = tickets.current.get(id)?.number;
      if (number) announce(t('workload.drag.back', { number }));
    };
    new TicketDrag(root, { onChange, onDrop, onCancel }, stop.signal);
    return () => stop.abort();
  }, []);

  /** What is on the screen says so, to be found when it is carried. */
  const know = useCallback((ticket: Carriable) => {
    tickets.current.set(ticket.id, ticket);
  }, []);
  return { carried, attach, know };
}

function overText(teams: readonly TeamWork[], over: string | null) {
  const place = over === null ? null : placeOf(over);
  const named = place && placed(teams, place);
  if (!named) return t('workload.drag.nowhere');
  return t(place.assigneeId === null ? 'workload.drag.over.line' : 'workload.drag.over', named);
}
