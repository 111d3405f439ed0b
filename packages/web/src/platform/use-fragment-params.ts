import { useState } from 'react';

/**
 * What stands after the # of a mailed link. Servers and their logs never see it; it is taken out of
 * the address at once, so that it does not stay in the history either.
 */
export function useFragmentParams() {
  const [params] = useState(() => {
    const text = window.location.hash.slice(1);
    if (text !== '') window.history.replaceState(null, '', window.location.pathname);
    return new URLSearchParams(text.includes('=') ? text : `token=${text}`);
  });
  return params;
}
