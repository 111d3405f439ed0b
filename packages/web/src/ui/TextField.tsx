import type { ComponentProps, ReactNode } from 'react';
import { controlClass } from './control-class.ts';
import { cx } from './cx.ts';
import { Field, type FieldText } from './Field.tsx';

interface Props extends Omit<ComponentProps<'input'>, 'className'>, FieldText {
  icon?: ReactNode;
}

export function TextField({ label, hint, error, optional, id, icon, ...input }: Props) {
  return (
    <Field {...{ id, label, hint, error }} optional={optional ?? false}>
      {(control) => (
        <div className="relative">
          {icon && (
            <span className="pointer-events-none absolute inset-y-0 start-3 flex items-center text-ink-3">
              {icon}
            </span>
          )}
          <input
            {...input}
            {...control}
            className={cx(controlClass, 'h-10 touch:h-11', icon ? 'ps-10' : null)}
          />
        </div>
      )}
    </Field>
  );
}
