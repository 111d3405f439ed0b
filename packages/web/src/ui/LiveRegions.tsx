import { useEffect, useState } from 'react';
import { listen } from './announcer.ts';

/** The only two live regions of the desk. They stand outside the pages and are never unmounted. */
export function LiveRegions() {
  return (
    <>
      <LiveRegion urgency="polite" />
      <LiveRegion urgency="assertive" />
    </>
  );
}

function LiveRegion({ urgency }: { urgency: 'polite' | 'assertive' }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });

  // A region whose text stays the same is not read again: every second time a space is added.
  useEffect(
    () => listen(urgency, (text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))),
    [urgency],
  );

  return (
    <div aria-live={urgency} aria-atomic="true" className="sr-only" data-live-region={urgency}>
      {said.turn % 2 === 0 ? said.text : `${said.text}\u00a0`}
    </div>
  );
}
