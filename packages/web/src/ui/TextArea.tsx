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
          // It grows with the text; rows would then count for nothing.
          style={{ minBlockSize: `${rows * 1.3125 + 1.375}rem` }}
          className={cx(controlClass, 'field-sizing-content resize-y py-2.5')}
        />
      )}
    </Field>
  );
}
