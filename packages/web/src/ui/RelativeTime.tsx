import { relativeTime } from '../text/relative-time.ts';
import { fullMoment } from '../text/times.ts';
import { Tip } from './Tip.tsx';
import { useNow } from './use-now.ts';

/** "3 minutes ago"; the exact moment with its time zone on hover and focus. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  const moment = new Date(at);
  return (
    <Tip text={fullMoment(moment)}>
      <time dateTime={at}>{relativeTime(moment, now)}</time>
    </Tip>
  );
}
