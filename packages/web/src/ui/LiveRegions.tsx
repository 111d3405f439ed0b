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

/** What is put in the place of the last is not read if that was not read yet, so some stay. */
const kept = 3;

interface Said {
  id: number;
  text: string;
}

const added = (said: readonly Said[], text: string) =>
  [...said, { id: (said.at(-1)?.id ?? 0) + 1, text }].slice(-kept);

function LiveRegion({ urgency }: { urgency: 'polite' | 'assertive' }) {
  const [said, setSaid] = useState<readonly Said[]>([]);

  useEffect(() => listen(urgency, (text) => setSaid((before) => added(before, text))), [urgency]);

  return (
    <div
      aria-live={urgency}
      aria-relevant="additions"
      className="sr-only"
      data-live-region={urgency}
    >
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
