import { useEffect, useState } from 'react';

/** Kept while the tab is open: a page that waits or fails asks again, when the address is clean. */
const kept = new Map<string, string>();

function read() {
  const { hash, pathname } = window.location;
  const text = hash.slice(1) || (kept.get(pathname) ?? '');
  kept.set(pathname, text);
  return new URLSearchParams(text.includes('=') ? text : `token=${text}`);
}

/**
 * What stands after the # of a mailed link. Servers and their logs never see it; it is taken out of
 * the address as soon as the page stands, so that it does not stay in the history either.
 */
export function useFragmentParams() {
  const [params] = useState(read);
  useEffect(() => {
    const { hash, pathname } = window.location;
    if (hash !== '') window.history.replaceState(null, '', pathname);
  }, []);
  useEffect(() => {
    window.addEventListener('hashchange', loadLink);
    return () => window.removeEventListener('hashchange', loadLink);
  }, []);
  return params;
}

/** For another link in the same place, as one pasted over it, the browser itself loads nothing. */
function loadLink() {
  if (window.location.hash.includes('token=')) window.location.reload();
}
