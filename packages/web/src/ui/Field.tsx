import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from './text.ts';

export interface FieldText {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; null or absent when all is well. */
  error?: string | null | undefined;
  optional?: boolean;
}

interface Props extends FieldText {
  id?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, its control, a hint and an error, tied together for assistive technology. */
export function Field({ id: givenId, label, hint, error, optional, children }: Props) {
  const madeId = useId();
  const id = givenId ?? madeId;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-13 font-semibold text-ink">
        {label}
        {optional && <span className="font-normal text-ink-3"> ({t('ui.optional')})</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-ink-3">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-13 font-medium text-bad">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      {text}
    </p>
  );
}
