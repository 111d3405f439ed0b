import { slaClocks, slaMetrics } from '@hlm-desk/shared/sla/policy';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { PriorityMark, priorityName } from '../agents/PriorityMark.tsx';
import { t as a } from '../agents/text.ts';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { readDuration, writeDuration } from './duration-text.ts';
import { PartError } from './PartError.tsx';
import { type PolicyDraft, type TargetDraft, targetField, targetName } from './policy-draft.ts';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';

interface Props {
  targets: PolicyDraft['targets'];
  errorOf: (field: string) => string | undefined;
  onChange: (targets: PolicyDraft['targets']) => void;
}

const rowClass = 'grid gap-2 sm:grid-cols-[6rem_repeat(3,minmax(0,1fr))]';

/** Priority by promise: how long, and by which clock. Each field says its row and column itself. */
export function TargetGrid({ targets, errorOf, onChange }: Props) {
  const change = (target: TargetDraft, part: Partial<TargetDraft>) =>
    onChange(targets.map((one) => (one === target ? { ...one, ...part } : one)));
  return (
    <div className="text-13">
      <div
        aria-hidden
        className={cx(rowClass, 'pb-1.5 text-12 font-semibold text-ink-3 max-sm:hidden')}
      >
        <span>{t('promises.priority')}</span>
        {slaMetrics.map((metric) => (
          <span key={metric}>{a(`agents.sla.${metric}`)}</span>
        ))}
      </div>
      {ticketPriorities.toReversed().map((priority) => (
        <fieldset key={priority} className={cx(rowClass, 'min-w-0 border-t border-line py-2')}>
          <legend className="sr-only">{priorityName(priority)}</legend>
          <span aria-hidden className="pt-2 max-sm:pt-0">
            <PriorityMark priority={priority} />
          </span>
          {targets
            .filter((target) => target.priority === priority)
            .map((target) => (
              <Cell
                key={target.metric}
                target={target}
                error={errorOf(targetField(target))}
                onChange={(part) => change(target, part)}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

interface CellProps {
  target: TargetDraft;
  error: string | undefined;
  onChange: (part: Partial<TargetDraft>) => void;
}

function Cell({ target, error, onChange }: CellProps) {
  const { time, clock, metric, priority } = target;
  const names = { metric: a(`agents.sla.${metric}`), priority: priorityName(priority) };
  const isPromised = time.trim() !== '';
  const tidy = () => {
    const seconds = readDuration(time);
    if (seconds > 0 && seconds % 60 === 0)
      onChange({ time: writeDuration(seconds, clock === 'AROUND_THE_CLOCK') });
  };
  return (
    <div className="grid min-w-0 grid-cols-[6.75rem_minmax(0,1fr)] content-start items-center gap-1 sm:grid-cols-1">
      <span aria-hidden className="col-span-full text-12 font-semibold text-ink-3 sm:hidden">
        {names.metric}
      </span>
      <SmallInput
        label={targetName(target)}
        field={targetField(target)}
        invalid={error !== undefined}
        value={time}
        placeholder="–"
        onText={(text) => onChange({ time: text })}
        onBlur={tidy}
      />
      {isPromised && (
        <select
          aria-label={t('promises.clock', names)}
          value={clock}
          onChange={(event) =>
            onChange({ clock: slaClocks.find((one) => one === event.target.value) ?? clock })
          }
          className={cx(
            controlClass,
            'h-7 border-transparent bg-transparent px-1 text-12 text-ink-2 touch:h-11',
          )}
        >
          {slaClocks.map((one) => (
            <option key={one} value={one} className="bg-surface">
              {t(`promises.clock.${one}`)}
            </option>
          ))}
        </select>
      )}
      <div className="col-span-full empty:hidden">
        <PartError field={targetField(target)} text={error} />
      </div>
    </div>
  );
}
