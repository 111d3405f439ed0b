import { useState } from 'react';
import type { Refusal } from '../platform/refusal.ts';

/** What is wrong with a part of a draft. */
export interface Problem {
  field: string;
  text: string;
  /** Not said before the first try to save: nothing has been written there yet. */
  late?: boolean;
}

/** By which the control of a field is found. */
export const idOf = (field: string) => `promise-${field.replace(/\W+/g, '-')}`;

/** A draft with what is wrong in it, found anew at every change. */
export function useEditor<Draft>(initial: Draft, problemsOf: (draft: Draft) => Problem[]) {
  const [draft, setDraft] = useState(initial);
  const [refused, setRefused] = useState<Problem | null>(null);
  /** Counts the failed tries, for the summary to take the focus at each. */
  const [failures, setFailures] = useState(0);
  const found = problemsOf(draft);
  const shown = found.filter(({ late }) => !late || failures > 0);
  const problems = refused ? [...shown, refused] : shown;

  return {
    draft,
    failures,
    isChanged: JSON.stringify(draft) !== JSON.stringify(initial),
    isSound: found.length === 0,
    set(change: Partial<Draft>) {
      setRefused(null);
      setDraft((before) => ({ ...before, ...change }));
    },
    errorOf: (field: string) => problems.find((problem) => problem.field === field)?.text,
    /** For the summary, once somebody tried to save. */
    summary: failures > 0 ? problems.map(({ field, text }) => ({ id: idOf(field), text })) : [],
    /** Whether it may be sent; if not, it is shown why. */
    check() {
      if (found.length > 0) setFailures((count) => count + 1);
      return found.length === 0;
    },
    /** Puts a refusal beside what it is about; false where that is nothing of the draft. */
    refuse({ message }: Refusal, field: string | null) {
      if (field === null) return false;
      setRefused({ field, text: message });
      setFailures((count) => count + 1);
      return true;
    },
  };
}
