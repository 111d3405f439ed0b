import { useCallback, useEffect, useState } from 'react';
import { wayBack } from '../agents/way-back.ts';
import type { TriageChoice } from './TriageChoices.tsx';
import { type Turn, turnIn } from './triage-rows.ts';
import { useSecondEnter } from './use-second-enter.ts';
import { useTriageActions } from './use-triage-actions.ts';
import { useTriageList } from './use-triage-list.ts';

interface OpenMenu {
  id: string;
  choice: TriageChoice;
  at: 'row' | 'detail';
}

/** Where the page was left: whoever comes back from a ticket goes on there. */
let left: Turn = { id: null, shown: [] };

/** The list, which ticket has the turn, and what is done to it. */
export function useTriage() {
  const list = useTriageList();
  const { shown } = list.rows;
  const [turn, give] = useState<Turn>({ id: null, shown: [] });
  const [isFocusWanted, wantFocus] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  // Where the page has room for one of the two only.
  const [isReading, setReading] = useState(false);
  const currentId = turnIn(shown, turn);
  if (turn.id !== currentId || turn.shown !== shown) give({ id: currentId, shown });

  const select = (id: string) => give({ id, shown });
  const focusCurrent = useCallback(() => wantFocus(true), []);
  const go = (id: string | null | undefined) => {
    if (!id) return;
    select(id);
    focusCurrent();
  };

  useEffect(() => {
    wayBack.shows('triage');
    const id = wayBack.cameFrom();
    if (!id) return;
    const before = left;
    give((now) => (now.shown.includes(id) ? { ...now, id } : before));
    wantFocus(true);
  }, []);
  useEffect(() => {
    left = turn;
  }, [turn]);

  const ignoreSecondEnter = useSecondEnter();
  const actions = useTriageActions(list, () => {
    ignoreSecondEnter();
    focusCurrent();
  });
  return {
    list,
    actions,
    menu,
    isReading,
    currentId,
    /** Whether the row that has the turn should take the focus. */
    isFocusWanted,
    met: useCallback(() => wantFocus(false), []),
    focusCurrent,
    select,
    go,
    step(by: 1 | -1) {
      const at = currentId ? shown.indexOf(currentId) : -1;
      const isOnRow = document.activeElement?.closest('[data-row]') !== null;
      go(isOnRow ? shown[at + by] : currentId);
    },
    read(id: string) {
      select(id);
      setReading(true);
    },
    stopReading() {
      setReading(false);
      focusCurrent();
    },
    open(id: string, choice: TriageChoice, at: OpenMenu['at']) {
      select(id);
      setMenu({ id, choice, at });
    },
    close: () => setMenu(null),
  };
}

export type Triage = ReturnType<typeof useTriage>;
