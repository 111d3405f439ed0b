import { useEffect, useState } from 'react';

/** What the link brought to this entry of the history, by its address or, later, kept with it. */
function read() {
  const { location, history } = window;
  const text = location.hash.slice(1) || keptIn(history.state);
  return new URLSearchParams(text.includes('=') ? text : `token=${text}`);
}

function keptIn(state: unknown): string {
  const isKept = typeof state === 'object' && state !== null && 'link' in state;
  return isKept ? String(state.link) : '';
}

/**
 * What stands after the # of a mailed link. Servers and their logs never see it. It leaves the
 * address as soon as the page stands, and stays with the entry of the history, where nobody reads
 * it: a reload or a way back does not spoil a link that still works.
 */
export function useLinkParams() {
  const [params, setParams] = useState(read);
  useEffect(() => {
    const kept = params.get('token') ? { link: String(params) } : null;
    window.history.replaceState(kept, '', window.location.pathname);
  }, [params]);
  useEffect(() => {
    window.addEventListener('hashchange', loadLink);
    return () => window.removeEventListener('hashchange', loadLink);
  }, []);

  function change(name: string, value: string) {
    const changed = new URLSearchParams(params);
    changed.set(name, value);
    setParams(changed);
  }

  return { params, change };
}

/** For another link in the same place, as one pasted over it, the browser itself loads nothing. */
function loadLink() {
  if (window.location.hash.includes('token=')) window.location.reload();
}
