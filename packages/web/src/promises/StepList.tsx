import { Plus } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Part } from './Part.tsx';
import { newStep, type PolicyDraft, stepField } from './policy-draft.ts';
import { StepFields } from './StepFields.tsx';
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
            <StepFields
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
