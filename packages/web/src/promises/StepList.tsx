import { Plus } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { focusSoon, neighbourOf } from './focus-soon.ts';
import { Part } from './Part.tsx';
import {
  newStep,
  type PolicyDraft,
  type StepDraft,
  stepField,
  stepKindField,
} from './policy-draft.ts';
import { StepFields } from './StepFields.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';

interface Props {
  steps: PolicyDraft['steps'];
  errorOf: (field: string) => string | undefined;
  onChange: (steps: PolicyDraft['steps']) => void;
}

/** When the desk tells whom, and what it does by itself. */
export function StepList({ steps, errorOf, onChange }: Props) {
  const addId = useId();
  const add = () => {
    const more = { ...newStep(), percent: '' };
    onChange([...steps, more]);
    focusSoon(idOf(stepKindField(more)));
  };
  const remove = (step: StepDraft) => {
    const next = neighbourOf(steps, step);
    onChange(steps.filter((one) => one !== step));
    focusSoon(next ? idOf(stepKindField(next)) : addId);
  };
  return (
    <Part
      title={t('promises.steps')}
      hint={t('promises.steps.hint')}
      action={
        <Button id={addId} size="sm" icon={<Plus size={14} aria-hidden />} onClick={add}>
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
              onRemove={() => remove(step)}
            />
          </li>
        ))}
      </ol>
    </Part>
  );
}
