import { useEffect, useRef, useState } from 'react';
import { type Draft, type DraftPlace, storeDraft, storedDraft } from './draft.ts';

/** Well within the second that may be lost when the browser dies. */
const savedAfterMs = 400;

/** A draft that is kept on this device as it is written; its place stays the same object. */
export function useDraft(place: DraftPlace) {
  const [draft, set] = useState<Draft>(() => storedDraft(place));
  const latest = useRef(draft);
  const stored = useRef(draft);

  useEffect(() => {
    latest.current = draft;
    if (stored.current === draft) return;
    const timer = setTimeout(() => {
      storeDraft(place, draft);
      stored.current = draft;
    }, savedAfterMs);
    return () => clearTimeout(timer);
  }, [place, draft]);

  useEffect(() => {
    const storeNow = () => {
      if (stored.current !== latest.current) storeDraft(place, latest.current);
      stored.current = latest.current;
    };
    window.addEventListener('pagehide', storeNow);
    return () => {
      window.removeEventListener('pagehide', storeNow);
      storeNow();
    };
  }, [place]);

  return { draft, set };
}
