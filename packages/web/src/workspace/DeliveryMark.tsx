import { Check, CheckCheck, CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import type { DeliveryState } from '../graphql/graphql.ts';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

const icons: Record<Exclude<DeliveryState, 'UNKNOWN'>, LucideIcon> = {
  QUEUED: Clock,
  SENT: Check,
  DELIVERED: CheckCheck,
  READ: CheckCheck,
  FAILED: CircleAlert,
};

/** How far a reply came on its channel; nothing where the channel does not tell. */
export function DeliveryMark({ delivery }: { delivery: DeliveryState }) {
  if (delivery === 'UNKNOWN') return null;
  const Icon = icons[delivery];
  return (
    <p
      className={cx(
        'flex items-center gap-1 text-12',
        delivery === 'FAILED' ? 'font-semibold text-bad' : 'text-ink-3',
      )}
    >
      <Icon size={13} aria-hidden />
      {t(`workspace.delivery.${delivery}`)}
    </p>
  );
}
