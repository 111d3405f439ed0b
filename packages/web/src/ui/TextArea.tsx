import type { ComponentProps } from 'react';
import { controlClass } from './control-class.ts';
import { cx } from './cx.ts';
import { Field, type FieldText } from './Field.tsx';

type Props = Omit<ComponentProps<'textarea'>, 'className'> & FieldText;

export function TextArea({ label, hint, error, optional, id, rows = 5, ...area }: Props) {
  return (
    <Field {...{ id, label, hint, error }} optional={optional ?? false}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          className={cx(controlClass, 'field-sizing-content min-h-24 resize-y py-2.5')}
        />
      )}
    </Field>
  );
}
