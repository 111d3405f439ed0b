import { slaActions, slaAudiences, slaMetrics } from '@hlm-desk/shared/sla/policy';
import { Plus, Trash2 } from 'lucide-react';
import { t as a } from '../agents/text.ts';
import { Button } from '../ui/Button.tsx';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Checks } from './Checks.tsx';
import { Part } from './Part.tsx';
import { PartError } from './PartError.tsx';
import {
  newStep,
  type PolicyDraft,
  type StepDraft,
  type StepKind,
  stepField,
} from './policy-draft.ts';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';

interface Props {
  steps: PolicyDraft['steps'];
  errorOf: (field: string) => string | undefined;
  onChange: (steps: PolicyDraft['steps']) => void;
}

/** When the desk tells whom, and what it does by itself. */
export function StepList({ steps, errorOf, onChange }: Props) {
  return (
    <Part
      title={t('promises.steps')}
      hint={t('promises.steps.hint')}
      action={
        <Button
          size="sm"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...steps, { ...newStep(), percent: '' }])}
        >
          {t('promises.steps.add')}
        </Button>
      }
    >
      {steps.length === 0 && <p className="text-13 text-ink-2">{t('promises.steps.none')}</p>}
      <ol className="flex flex-col gap-3">
        {steps.map((step, place) => (
          <li key={step.key} className="rounded-card border border-line p-3">
            <Step
              step={step}
              number={place + 1}
              error={errorOf(stepField(step))}
              onChange={(part) =>
                onChange(steps.map((one) => (one === step ? { ...one, ...part } : one)))
              }
              onRemove={() => onChange(steps.filter((one) => one !== step))}
            />
          </li>
        ))}
      </ol>
    </Part>
  );
}

const kinds: readonly StepKind[] = ['percent', 'before', 'breach', 'after'];

interface StepProps {
  step: StepDraft;
  number: number;
  error: string | undefined;
  onChange: (part: Partial<StepDraft>) => void;
  onRemove: () => void;
}

function Step({ step, number, error, onChange, onRemove }: StepProps) {
  const { kind } = step;
  const field = stepField(step);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="sr-only">{t('promises.step', { number })}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <select
          aria-label={t('promises.step.kind')}
          id={kind === 'breach' ? `${field}-kind` : undefined}
          value={kind}
          onChange={(event) =>
            onChange({ kind: kinds.find((one) => one === event.target.value) ?? kind })
          }
          className={cx(controlClass, 'h-9 w-auto touch:h-11')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`promises.step.kind.${one}`)}
            </option>
          ))}
        </select>
        {kind === 'percent' && (
          <SmallInput
            label={t('promises.step.percent')}
            field={field}
            invalid={error !== undefined}
            inputMode="numeric"
            value={step.percent}
            onText={(percent) => onChange({ percent })}
            className="max-w-16"
          />
        )}
        {kind === 'percent' && <span aria-hidden>%</span>}
        {(kind === 'before' || kind === 'after') && (
          <SmallInput
            label={t('promises.step.time')}
            field={field}
            invalid={error !== undefined}
            value={step.time}
            onText={(time) => onChange({ time })}
            className="max-w-28"
          />
        )}
        <IconButton
          label={t('promises.step.remove', { number })}
          icon={<Trash2 size={16} aria-hidden />}
          onClick={onRemove}
          className="ms-auto"
        />
      </div>
      <PartError field={field} text={error} />
      <Checks
        legend={t('promises.step.metrics')}
        choices={slaMetrics.map((value) => ({ value, label: a(`agents.sla.${value}`) }))}
        chosen={step.metrics}
        onChange={(metrics) => onChange({ metrics })}
      />
      <Checks
        legend={t('promises.step.tell')}
        choices={slaAudiences.map((value) => ({ value, label: t(`promises.tell.${value}`) }))}
        chosen={step.tell}
        onChange={(tell) => onChange({ tell })}
      />
      <Checks
        legend={t('promises.step.act')}
        choices={slaActions.map((value) => ({ value, label: t(`promises.act.${value}`) }))}
        chosen={step.act}
        onChange={(act) => onChange({ act })}
      />
    </fieldset>
  );
}
