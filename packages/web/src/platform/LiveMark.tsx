import { WifiOff } from 'lucide-react';
import { clock } from '../text/times.ts';
import { cx } from '../ui/cx.ts';
import { useNow } from '../ui/use-now.ts';
import { type LiveStatus, useLiveStatus } from './live-status.ts';
import { t } from './text.ts';

interface Props {
  /** Leaves out how long ago, where there is little room. */
  short?: boolean;
}

/** Says whether what stands on the screen is what is true now, and if not, since when. */
export function LiveMark({ short = false }: Props) {
  const status = useLiveStatus();
  const now = useNow(1000);
  const live = status.phase === 'live';
  return (
    <span
      data-live={status.phase}
      className={cx(
        'inline-flex items-center gap-1.5 text-12 font-semibold tabular-nums',
        live ? 'text-ok' : 'text-warn',
      )}
    >
      {live ? (
        <span aria-hidden className="size-2 rounded-full bg-ok-solid pulse-live" />
      ) : (
        <WifiOff size={14} aria-hidden />
      )}
      {words(status, now, short)}
    </span>
  );
}

function words({ phase, checkedAt }: LiveStatus, now: Date, short: boolean) {
  if (phase === 'connecting') return t('live.connecting');
  if (checkedAt === null) return t('live.never');
  if (phase === 'reconnecting') return t('live.reconnecting', { time: clock(checkedAt) });
  if (short) return t('live.now');
  const seconds = Math.max(0, Math.round((now.getTime() - checkedAt.getTime()) / 1000));
  return t('live.checked', { seconds });
}
