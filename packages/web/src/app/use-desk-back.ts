import { useEffect } from 'react';
import { apiUrl } from '../platform/api-url.ts';

const everyMs = 3000;

/** Whether the desk answers at all, be it with a refusal. */
async function isThere() {
  try {
    const { status } = await fetch(apiUrl('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    return status < 500;
  } catch {
    return false;
  }
}

/** For a page that has no live connection which would tell: asks until the desk is there again. */
export function useDeskBack(isAway: boolean, back: () => void) {
  useEffect(() => {
    if (!isAway) return;
    let waits = true;
    const timer = setInterval(async () => {
      if (!document.hidden && (await isThere()) && waits) back();
    }, everyMs);
    return () => {
      waits = false;
      clearInterval(timer);
    };
  }, [isAway, back]);
}
