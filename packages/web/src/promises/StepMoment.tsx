import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import {
  type StepDraft,
  type StepKind,
  stepField,
  stepKindField,
  stepName,
} from './policy-draft.ts';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';

const kinds: readonly StepKind[] = ['percent', 'before', 'breach', 'after'];

interface Props {
  step: StepDraft;
  number: number;
  isWrong: boolean;
  onChange: (part: Partial<StepDraft>) => void;
}

/** When a step comes: after a share of the time, or how long before or after the deadline. */
export function StepMoment({ step, number, isWrong, onChange }: Props) {
  const { kind, percent, time } = step;
  const field = stepField(step);
  const input = { field, label: stepName(step, number), invalid: isWrong, className: 'max-w-24' };
  // At the deadline there is nothing else that could be wrong.
  const alone = kind === 'breach' && {
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? `${idOf(field)}-error` : undefined,
  };
  return (
    <div className="grid items-center gap-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <select
        {...alone}
        id={idOf(stepKindField(step))}
        aria-label={t('promises.step.kind', { number })}
        value={kind}
        onChange={(event) =>
          onChange({ kind: kinds.find((one) => one === event.target.value) ?? kind })
        }
        className={cx(controlClass, 'h-9 touch:h-11')}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`promises.step.kind.${one}`)}
          </option>
        ))}
      </select>
      {kind !== 'breach' && (
        <span className="flex items-center gap-2 text-13 text-ink-2">
          {kind === 'percent' ? (
            <>
              <SmallInput
                {...input}
                inputMode="numeric"
                value={percent}
                onText={(text) => onChange({ percent: text })}
              />
              <span aria-hidden>{t('promises.step.percent.unit')}</span>
            </>
          ) : (
            <SmallInput {...input} value={time} onText={(text) => onChange({ time: text })} />
          )}
        </span>
      )}
    </div>
  );
}
