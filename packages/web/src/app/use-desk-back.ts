import { useEffect } from 'react';
import { apiUrl } from '../platform/api-url.ts';

const everyMs = 3000;

const isReady = () =>
  fetch(apiUrl('/ready')).then(
    ({ ok }) => ok,
    () => false,
  );

/** For a page that has no live connection which would tell: asks until the desk is there again. */
export function useDeskBack(isAway: boolean, back: () => void) {
  useEffect(() => {
    if (!isAway) return;
    let waits = true;
    const timer = setInterval(async () => {
      if (!document.hidden && (await isReady()) && waits) back();
    }, everyMs);
    return () => {
      waits = false;
      clearInterval(timer);
    };
  }, [isAway, back]);
}
