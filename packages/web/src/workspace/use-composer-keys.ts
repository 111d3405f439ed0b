import { type RefObject, useEffect, useRef } from 'react';
import { useShortcuts } from '../agents/shortcuts.ts';
import type { Mode } from './draft.ts';

/** R and N begin to write, and so does an address that ends in #reply or #note. */
export function useComposerKeys(
  area: RefObject<HTMLTextAreaElement | null>,
  mayReply: boolean,
  setMode: (mode: Mode) => void,
): void {
  const begin = (mode: Mode) => () => {
    if (mode === 'note' || mayReply) setMode(mode);
    area.current?.focus();
  };
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    const asked = window.location.hash;
    if (asked === '#reply' || asked === '#note')
      latest.current(asked === '#note' ? 'note' : 'reply')();
  }, []);
  useShortcuts({ r: begin('reply'), n: begin('note') });
}
