import type { ComponentProps } from 'react';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { idOf } from './use-editor.ts';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'id'> {
  /** Said to those who do not see where it stands. */
  label: string;
  field: string;
  /** Below which its mistake is explained. */
  errorField?: string;
  invalid: boolean;
  onText: (text: string) => void;
}

/** A field whose place in a table or row is its label for those who see it. */
export function SmallInput({
  label,
  field,
  errorField = field,
  invalid,
  onText,
  className,
  ...input
}: Props) {
  return (
    <input
      autoComplete="off"
      {...input}
      id={idOf(field)}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={invalid ? `${idOf(errorField)}-error` : undefined}
      onChange={(event) => onText(event.target.value)}
      className={cx(controlClass, 'h-9 px-2 tabular-nums touch:h-11', className)}
    />
  );
}
