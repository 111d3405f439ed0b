import { useEffect, useState } from 'react';
import { useFragmentParams } from '../platform/use-fragment-params.ts';

function keptHere() {
  const { state }: { state: unknown } = window.history;
  const isKept = typeof state === 'object' && state !== null && 'link' in state;
  return isKept && typeof state.link === 'string' ? new URLSearchParams(state.link) : null;
}

const keep = (params: URLSearchParams) =>
  window.history.replaceState({ link: String(params) }, '', window.location.pathname);

/**
 * What a mailed link carries. It leaves the address at once, but stays with the entry of the
 * history: nobody sees it there, and a reload or a way back does not spoil a link that still works.
 */
export function useLinkParams() {
  const inAddress = useFragmentParams();
  const [params, setParams] = useState(
    () => (window.location.hash === '' && keptHere()) || inAddress,
  );
  useEffect(() => {
    if (params.get('token')) keep(params);
  }, [params]);

  function change(name: string, value: string) {
    const changed = new URLSearchParams(params);
    changed.set(name, value);
    setParams(changed);
  }

  return { params, change };
}
