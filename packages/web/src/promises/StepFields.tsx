import { slaActions, slaAudiences, slaMetrics } from '@hlm-desk/shared/sla/policy';
import { Trash2 } from 'lucide-react';
import { t as a } from '../agents/text.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Checks } from './Checks.tsx';
import { PartError } from './PartError.tsx';
import { type StepDraft, stepField } from './policy-draft.ts';
import { StepMoment } from './StepMoment.tsx';
import { t } from './text.ts';

interface Props {
  step: StepDraft;
  number: number;
  error: string | undefined;
  onChange: (part: Partial<StepDraft>) => void;
  onRemove: () => void;
}

/** Beside each other where there is room, else below each other. */
const rowClass = 'sm:grid sm:grid-cols-[3rem_minmax(0,1fr)] sm:items-start sm:gap-x-2';
const labelClass = 'text-12 font-semibold text-ink-3';

/** One step: when it comes, of which timers, whom it tells and what the desk does. */
export function StepFields({ step, number, error, onChange, onRemove }: Props) {
  const group = (part: 'metrics' | 'tell' | 'act') => {
    const name = t(`promises.step.${part}`);
    return {
      legend: <span className={cx(labelClass, 'sm:leading-7')}>{name}</span>,
      nameOf: (choice: string) => t('promises.step.choice', { number, group: name, choice }),
      className: rowClass,
      choicesClass: 'clear-both grid gap-x-2 sm:grid-cols-[8.5rem_11.5rem_minmax(0,1fr)]',
    };
  };
  return (
    <fieldset className="relative flex min-w-0 flex-col gap-1.5">
      {/* A legend that does not float keeps to a layout of its own. */}
      <legend className="float-start text-13 font-bold leading-9">
        {t('promises.step', { number })}
      </legend>
      <IconButton
        label={t('promises.step.remove', { number })}
        icon={<Trash2 size={16} aria-hidden />}
        onClick={onRemove}
        className="absolute end-0 top-0"
      />
      <div className={rowClass}>
        <span aria-hidden className={cx(labelClass, 'sm:leading-9')}>
          {t('promises.step.when')}
        </span>
        <StepMoment step={step} number={number} isWrong={error !== undefined} onChange={onChange} />
      </div>
      <PartError field={stepField(step)} text={error} />
      <Checks
        {...group('metrics')}
        choices={slaMetrics.map((value) => ({ value, label: a(`agents.sla.${value}`) }))}
        chosen={step.metrics}
        onChange={(metrics) => onChange({ metrics })}
      />
      <Checks
        {...group('tell')}
        choices={slaAudiences.map((value) => ({ value, label: t(`promises.tell.${value}`) }))}
        chosen={step.tell}
        onChange={(tell) => onChange({ tell })}
      />
      <Checks
        {...group('act')}
        choices={slaActions.map((value) => ({ value, label: t(`promises.act.${value}`) }))}
        chosen={step.act}
        onChange={(act) => onChange({ act })}
      />
    </fieldset>
  );
}
