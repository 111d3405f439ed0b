import { useCallback, useState } from 'react';
import type { TriageChoice } from './TriageChoices.tsx';
import { after } from './triage-rows.ts';
import { useTriageActions } from './use-triage-actions.ts';
import { useTriageList } from './use-triage-list.ts';

interface OpenMenu {
  id: string;
  choice: TriageChoice;
  at: 'row' | 'detail';
}

/** The list, which ticket has the turn, and what is done to it. */
export function useTriage() {
  const list = useTriageList();
  const { shown } = list.rows;
  const [selectedId, select] = useState<string | null>(null);
  const [wantedId, want] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  // Where the page has room for one of the two only.
  const [isReading, setReading] = useState(false);
  const currentId = selectedId !== null && shown.includes(selectedId) ? selectedId : shown[0];

  const go = (id: string | null | undefined) => {
    if (!id) return;
    select(id);
    want(id);
  };
  const actions = useTriageActions(list, (from) => go(after(list.rows, from)));
  return {
    list,
    actions,
    menu,
    isReading,
    currentId: currentId ?? null,
    wantedId,
    met: useCallback(() => want(null), []),
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
      want(currentId ?? null);
    },
    open: (id: string, choice: TriageChoice, at: OpenMenu['at']) => setMenu({ id, choice, at }),
    close: () => setMenu(null),
    focusCurrent: () => want(currentId ?? null),
  };
}

export type Triage = ReturnType<typeof useTriage>;
