import { useState } from 'react';
import type { Refusal } from '../platform/refusal.ts';
import { t } from './text.ts';

/** What is wrong with a part of a draft. */
export interface Problem {
  field: string;
  text: string;
  /** Not said before the first try to save: nothing has been written there yet. */
  late?: boolean;
}

/** What an editor has to know of its kind of draft. */
export interface DraftKind<Draft> {
  /** What is wrong with it but its name. */
  problemsOf: (draft: Draft) => Problem[];
  /** Which field of the draft a field of the API is about; null where it is none. */
  fieldOf: (draft: Draft, field: string | null) => string | null;
  /** What a field is called where it stands. */
  nameOf: (draft: Draft, field: string) => string;
  /** All of its fields that can be wrong, in the order in which one reads them. */
  fieldsOf: (draft: Draft) => readonly string[];
}

interface Sent<Data> {
  data: Data | null;
  refusal: Refusal | null;
}

/** By which the control of a field is found. */
export const idOf = (field: string) => `promise-${field.replace(/\W+/g, '-')}`;

const nameless = (): Problem => ({ field: 'name', text: t('promises.name.missing'), late: true });

/** A draft with what is wrong in it, found anew at every change. */
export function useEditor<Draft extends { name: string }>(initial: Draft, kind: DraftKind<Draft>) {
  const [draft, setDraft] = useState(initial);
  const [refused, setRefused] = useState<Problem | null>(null);
  /** Counts the failed tries, for the summary to take the focus at each. */
  const [failures, setFailures] = useState(0);
  const unsound = kind.problemsOf(draft);
  const found = draft.name.trim() === '' ? [nameless(), ...unsound] : unsound;
  const shown = found.filter(({ late }) => !late || failures > 0);
  const problems = refused ? [...shown, refused] : shown;
  // A field shows its first problem.
  const first = kind.fieldsOf(draft).flatMap((field) => {
    const problem = problems.find((one) => one.field === field);
    return problem ? [problem] : [];
  });

  /** Puts a refusal beside what it is about, if that is of the draft. */
  function refuse({ message, field: about }: Refusal) {
    const field = kind.fieldOf(draft, about);
    if (field === null) return;
    setRefused({ field, text: message });
    setFailures((count) => count + 1);
  }

  return {
    draft,
    failures,
    isChanged: JSON.stringify(draft) !== JSON.stringify(initial),
    /** Whether it can be tried out; for that it needs no name. */
    isSound: unsound.length === 0,
    set(change: Partial<Draft>) {
      setRefused(null);
      setDraft((before) => ({ ...before, ...change }));
    },
    errorOf: (field: string) => first.find((problem) => problem.field === field)?.text,
    /** For the summary, once somebody tried to save: each problem by the name of its field. */
    summary:
      failures > 0
        ? first.map(({ field, text }) => ({
            id: idOf(field),
            text: t('promises.problem', { field: kind.nameOf(draft, field), text }),
          }))
        : [],
    /** Sends what nothing is wrong with, and gives what was saved; else it is shown why not. */
    async submit<Data>(send: () => Promise<Sent<Data>>): Promise<Data | null> {
      if (found.length > 0) {
        setFailures((count) => count + 1);
        return null;
      }
      const { data, refusal } = await send();
      if (refusal) refuse(refusal);
      return data;
    },
  };
}
