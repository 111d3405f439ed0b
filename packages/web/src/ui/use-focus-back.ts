import { useEffect, useRef } from 'react';

/** Gives the focus to what opened something, also where that was drawn anew meanwhile. */
export function useFocusBack<Opener extends HTMLElement>(open: boolean) {
  const opener = useRef<Opener>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return opener;
}
