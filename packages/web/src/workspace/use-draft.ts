import { useEffect, useRef, useState } from 'react';
import { type Draft, storeDraft, storedDraft } from './draft.ts';

/** Well within the second that may be lost when the browser dies. */
const savedAfterMs = 400;

/** A draft that is kept on this device as it is written. */
export function useDraft(name: string) {
  const [draft, set] = useState<Draft>(() => storedDraft(name));
  const latest = useRef(draft);
  const stored = useRef(draft);

  useEffect(() => {
    latest.current = draft;
    if (stored.current === draft) return;
    const timer = setTimeout(() => {
      storeDraft(name, draft);
      stored.current = draft;
    }, savedAfterMs);
    return () => clearTimeout(timer);
  }, [name, draft]);

  useEffect(() => {
    const storeNow = () => {
      if (stored.current !== latest.current) storeDraft(name, latest.current);
      stored.current = latest.current;
    };
    window.addEventListener('pagehide', storeNow);
    return () => {
      window.removeEventListener('pagehide', storeNow);
      storeNow();
    };
  }, [name]);

  return { draft, set };
}
