import { slaClocks, slaMetrics } from '@hlm-desk/shared/sla/policy';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { PriorityMark, priorityName } from '../agents/PriorityMark.tsx';
import { t as a } from '../agents/text.ts';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { readDuration, writeDuration } from './duration-text.ts';
import { PartError } from './PartError.tsx';
import { type PolicyDraft, type TargetDraft, targetField } from './policy-draft.ts';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';

interface Props {
  targets: PolicyDraft['targets'];
  errorOf: (field: string) => string | undefined;
  onChange: (targets: PolicyDraft['targets']) => void;
}

/** Priority by promise: how long, and by which clock. */
export function TargetGrid({ targets, errorOf, onChange }: Props) {
  const change = (target: TargetDraft, part: Partial<TargetDraft>) =>
    onChange(targets.map((one) => (one === target ? { ...one, ...part } : one)));
  return (
    <div className="-mx-1 overflow-x-auto px-1">
      <table className="w-full min-w-lg text-13">
        <thead className="text-12 text-ink-3">
          <tr>
            <th scope="col" className="pb-1 text-start font-semibold">
              {t('promises.priority')}
            </th>
            {slaMetrics.map((metric) => (
              <th key={metric} scope="col" className="pb-1 text-start font-semibold">
                {a(`agents.sla.${metric}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ticketPriorities.toReversed().map((priority) => (
            <tr key={priority} className="border-t border-line align-top">
              <th scope="row" className="py-3 pe-3 text-start font-normal">
                <PriorityMark priority={priority} />
              </th>
              {targets
                .filter((target) => target.priority === priority)
                .map((target) => (
                  <td key={target.metric} className="py-2 pe-2">
                    <Cell
                      target={target}
                      error={errorOf(targetField(target))}
                      onChange={(part) => change(target, part)}
                    />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
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
  const tidy = () => {
    const seconds = readDuration(time);
    if (!Number.isNaN(seconds) && seconds > 0 && seconds % 60 === 0)
      onChange({ time: writeDuration(seconds, clock === 'AROUND_THE_CLOCK') });
  };
  return (
    <div className="flex min-w-36 flex-col gap-1">
      <div className="flex gap-1">
        <SmallInput
          label={t('promises.target', names)}
          field={targetField(target)}
          invalid={error !== undefined}
          value={time}
          onText={(text) => onChange({ time: text })}
          onBlur={tidy}
          className="basis-20"
        />
        <select
          aria-label={t('promises.clock', names)}
          value={clock}
          disabled={time.trim() === ''}
          onChange={(event) =>
            onChange({ clock: slaClocks.find((one) => one === event.target.value) ?? clock })
          }
          className={cx(controlClass, 'h-9 px-1.5 text-12 touch:h-11')}
        >
          {slaClocks.map((one) => (
            <option key={one} value={one}>
              {t(`promises.clock.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <PartError field={targetField(target)} text={error} />
    </div>
  );
}
