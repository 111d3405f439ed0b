import { useApolloClient } from '@apollo/client/react';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { useMemo, useRef, useState } from 'react';
import type { AssignTo } from '../agents/AssignChoices.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { t as agents } from '../agents/text.ts';
import { UndoHistory } from '../agents/undo-history.ts';
import { type Outcome, useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { toast } from '../ui/toasts.ts';
import { OwnVersions } from './own-versions.ts';
import { t } from './text.ts';
import { TriageRowFragment } from './triage-row.ts';
import type { TriageListState } from './use-triage-list.ts';

/** Something with a name that a ticket is given to or is about. */
export interface Named {
  id: string;
  name: string;
}

/** What the dispatcher does, shown at once, put back where the desk refuses, and taken back by Z. */
export function useTriageActions(list: TriageListState, goOn: () => void) {
  const client = useApolloClient();
  const verbs = useTicketVerbs();
  const [history] = useState(() => new UndoHistory());
  const [own] = useState(() => new OwnVersions());
  const line = useRef(Promise.resolve());
  const latest = useRef({ list, goOn, verbs });
  latest.current = { list, goOn, verbs };

  return useMemo(() => {
    const place = { fragment: TriageRowFragment, fragmentName: 'TriageRow' };
    const read = (id: string): Row | null =>
      client.cache.readFragment({ ...place, from: { __typename: 'Ticket', id } });
    const show = (id: string, change: Partial<Row>) =>
      void client.cache.updateFragment(
        { ...place, from: { __typename: 'Ticket', id } },
        (row) => row && { ...row, ...change },
      );

    /** One after the other: what follows rests on the version that went before. */
    const inTurn = (run: () => Promise<void>) => {
      line.current = line.current.then(run);
    };
    function tellRefusal({ number }: Row, { refusal }: Outcome) {
      if (refusal) toast(t('triage.refused', { number, reason: refusal.message }), { tone: 'bad' });
      latest.current.list.refresh();
    }

    /** What changes on a row that stays. */
    function set(row: Row, change: Partial<Row>, verb: (version: number) => Promise<Outcome>) {
      const before = read(row.id);
      show(row.id, change);
      return new Promise<number | null>((resolve) =>
        inTurn(async () => {
          const version = read(row.id)?.version ?? row.version;
          const done = await verb(version);
          if (done.ticket) own.acted(row.id, version, done.ticket.version);
          if (!done.ticket && before) {
            const { priority, category } = before;
            show(row.id, { priority, category });
            tellRefusal(row, done);
          }
          resolve(done.ticket?.version ?? null);
        }),
      );
    }
    const unlessChanged =
      ({ id, number }: Row, version: number, undo: () => void) =>
      () => {
        const now = read(id)?.version ?? version;
        if (own.isOwnSince(id, version, now)) undo();
        else toast(agents('agents.undo.changed', { number }), { tone: 'bad' });
      };

    async function setPriority(row: Row, priority: TicketPriority, offers = true) {
      const before = read(row.id)?.priority ?? row.priority;
      if (before === priority) return;
      const version = await set(row, { priority }, (expectedVersion) =>
        latest.current.verbs.changePriority({ ticketId: row.id, priority, expectedVersion }),
      );
      if (version === null) return;
      const name = priorityName(priority);
      const text = t('triage.did.priority', { number: row.number, priority: name });
      if (!offers) return void toast(text);
      history.offer({
        text,
        undo: unlessChanged(row, version, () => void setPriority(row, before, false)),
      });
    }

    async function setCategory(row: Row, { id, name }: Named, offers = true) {
      const before = read(row.id)?.category ?? null;
      const category = { __typename: 'Category' as const, id, name };
      const version = await set(row, { category }, (expectedVersion) =>
        latest.current.verbs.changeCategory({ ticketId: row.id, categoryId: id, expectedVersion }),
      );
      if (version === null) return;
      const text = t('triage.did.category', { number: row.number, name });
      if (!before || !offers) return void toast(text);
      history.offer({
        text,
        undo: unlessChanged(row, version, () => void setCategory(row, before, false)),
      });
    }

    /** What takes a row off the list; the next one has the turn. */
    function leave(row: Row, verb: (version: number) => Promise<Outcome>, said: Said) {
      const at = latest.current.list.rows.shown.indexOf(row.id);
      latest.current.list.leave(row.id);
      latest.current.goOn();
      inTurn(async () => {
        const version = read(row.id)?.version ?? row.version;
        const done = await verb(version);
        if (!done.ticket) {
          latest.current.list.putBack(row.id, at);
          return tellRefusal(row, done);
        }
        own.acted(row.id, version, done.ticket.version);
        const back = () =>
          inTurn(async () => {
            const known = read(row.id)?.version ?? row.version;
            const undone = await said.undo(row);
            if (!undone.ticket) return tellRefusal(row, undone);
            own.acted(row.id, known, undone.ticket.version);
            if (said.returns) latest.current.list.putBack(row.id, at);
            toast(t(said.returns ? 'triage.undone' : 'triage.in-line', { number: row.number }));
          });
        history.offer({ text: said.text, undo: back });
      });
    }

    const untriage = (row: Row) =>
      latest.current.verbs.markTriaged({ ticketId: row.id, done: false });
    return {
      setPriority,
      setCategory,
      giveToTeam(row: Row, { id: teamId, name }: Named) {
        const before = row.team?.id;
        leave(
          row,
          (expectedVersion) =>
            latest.current.verbs.assign({ ticketId: row.id, teamId, expectedVersion }),
          {
            text: t('triage.did.team', { number: row.number, name }),
            returns: true,
            async undo() {
              const back = { ticketId: row.id, ...(before && { teamId: before }) };
              const done = await latest.current.verbs.assign(back);
              return done.ticket ? untriage(row) : done;
            },
          },
        );
      },
      assign(row: Row, { name, assigneeId = null }: AssignTo) {
        leave(
          row,
          (expectedVersion) =>
            latest.current.verbs.assign({ ticketId: row.id, assigneeId, expectedVersion }),
          {
            text: t('triage.did.assigned', { number: row.number, name: name ?? '' }),
            returns: false,
            undo: () => latest.current.verbs.assign({ ticketId: row.id, assigneeId: null }),
          },
        );
      },
      done(row: Row) {
        leave(row, () => latest.current.verbs.markTriaged({ ticketId: row.id, done: true }), {
          text: t('triage.did.done', { number: row.number }),
          returns: true,
          undo: untriage,
        });
      },
      undo: () => history.undoLast(),
      read,
    };
  }, [client, history, own]);
}

interface Said {
  text: string;
  undo: (row: Row) => Promise<Outcome>;
  /** Whether taking it back makes it new again. */
  returns: boolean;
}

export type TriageActions = ReturnType<typeof useTriageActions>;
