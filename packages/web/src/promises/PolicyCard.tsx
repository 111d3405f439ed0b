import { ArrowDown, ArrowUp, History, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { iconButtonClass } from '../ui/icon-button-class.ts';
import { conditionsText } from './conditions-text.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import type { usePolicyVerbs } from './policy-verbs.ts';
import type { Policy } from './promises-query.ts';
import { ReapplyDialog } from './ReapplyDialog.tsx';
import { ReapplyProgress } from './ReapplyProgress.tsx';
import { TargetTable } from './TargetTable.tsx';
import { t } from './text.ts';

interface Props {
  policy: Policy;
  isFirst: boolean;
  isLast: boolean;
  /** A policy above it that is for every ticket. */
  shadowedBy: string | null;
  mayEdit: boolean;
  verbs: ReturnType<typeof usePolicyVerbs>;
}

/** A policy in the order: for what it is, what it promises, who keeps an older version. */
export function PolicyCard({ policy, shadowedBy, mayEdit, ...rest }: Props) {
  const [asking, setAsking] = useState(false);
  const { name, olderTicketCount, reapplication } = policy;
  const isRunning = reapplication !== null && reapplication.finishedAt === null;
  return (
    <Card aria-labelledby={policy.id} className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 id={policy.id} className="flex flex-wrap items-center gap-2 text-16 font-bold">
            <span className="text-ink-3 tabular-nums">
              {t('promises.place', { place: policy.place })}
            </span>
            {name}
            <Chip>{t('promises.version', { version: policy.version })}</Chip>
          </h3>
          <p className="mt-0.5 text-13 text-ink-2">{conditionsText(policy)}</p>
          <p className="text-13 text-ink-3">
            {t('promises.counts-in', { calendar: policy.calendar.name })} ·{' '}
            {t('promises.open-tickets', { count: policy.openTicketCount })}
          </p>
        </div>
        {mayEdit && <Actions policy={policy} {...rest} />}
      </div>
      {shadowedBy !== null && (
        <Banner tone="info">{t('promises.unreachable', { name: shadowedBy })}</Banner>
      )}
      <TargetTable targets={policy.targets} />
      {isRunning && <ReapplyProgress run={reapplication} />}
      {!isRunning && olderTicketCount > 0 && (
        <Banner
          tone="warn"
          action={
            mayEdit && (
              <Button
                size="sm"
                icon={<History size={14} aria-hidden />}
                aria-label={t('promises.reapply.of', { name })}
                onClick={() => setAsking(true)}
              >
                {t('promises.reapply')}
              </Button>
            )
          }
        >
          {t('promises.older', { count: olderTicketCount })}
        </Banner>
      )}
      <ReapplyDialog policy={asking ? policy : null} onClose={() => setAsking(false)} />
    </Card>
  );
}

function Actions({
  policy,
  isFirst,
  isLast,
  verbs,
}: Pick<Props, 'policy' | 'isFirst' | 'isLast' | 'verbs'>) {
  const [deleting, setDeleting] = useState(false);
  const { id, name } = policy;
  const canMove = (by: -1 | 1) => (by < 0 ? !isFirst : !isLast);
  const move = (by: -1 | 1) => () => verbs.busy || !canMove(by) || verbs.move(policy, by);
  return (
    <div className="flex items-center">
      <IconButton
        label={t('promises.up', { name })}
        icon={<ArrowUp size={18} aria-hidden />}
        onClick={move(-1)}
        // Not disabled: the button that moved it here has the focus.
        aria-disabled={isFirst}
        className="aria-disabled:opacity-55"
      />
      <IconButton
        label={t('promises.down', { name })}
        icon={<ArrowDown size={18} aria-hidden />}
        onClick={move(1)}
        aria-disabled={isLast}
        className="aria-disabled:opacity-55"
      />
      <Link
        to={`/settings/promises/policies/${id}`}
        aria-label={t('promises.edit', { name })}
        title={t('promises.edit', { name })}
        className={iconButtonClass}
      >
        <Pencil size={17} aria-hidden />
      </Link>
      <IconButton
        label={t('promises.delete.policy', { name })}
        icon={<Trash2 size={17} aria-hidden />}
        onClick={() => setDeleting(true)}
      />
      <DeleteDialog
        open={deleting}
        title={t('promises.delete.policy', { name })}
        text={t('promises.delete.policy.text', { count: policy.openTicketCount })}
        onClose={() => setDeleting(false)}
        onDelete={() => verbs.removePolicy(policy)}
      />
    </div>
  );
}
