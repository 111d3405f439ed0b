import { CircleAlert, Hourglass, WifiOff } from 'lucide-react';
import type { Refusal } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { t } from './text.ts';

interface Props {
  refusal: Refusal;
  again: () => void;
}

/** Why there are no figures; what is asked for can still be changed above it. */
export function ReportFailure({ refusal, again }: Props) {
  const { Icon, title } = looksOf(refusal);
  return (
    <div role="alert">
      <EmptyState
        icon={<Icon size={22} aria-hidden />}
        title={title}
        text={refusal.message}
        action={
          <Button variant="primary" onClick={again}>
            {t('figures.again')}
          </Button>
        }
      />
    </div>
  );
}

function looksOf({ code, reason }: Refusal) {
  if (code === 'OFFLINE') return { Icon: WifiOff, title: t('figures.away') };
  if (reason === 'PREPARING') return { Icon: Hourglass, title: t('figures.preparing') };
  return { Icon: CircleAlert, title: t('figures.failed') };
}
