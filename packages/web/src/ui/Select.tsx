import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class.ts';
import { cx } from './cx.ts';
import { Field, type FieldText } from './Field.tsx';

type Props = Omit<ComponentProps<'select'>, 'className'> & FieldText;

/** The system's own list: it fits the finger, the keyboard and the screen of every device. */
export function Select({ label, hint, error, optional, id, children, ...select }: Props) {
  return (
    <Field {...{ id, label, hint, error }} optional={optional ?? false}>
      {(control) => (
        <div className="relative">
          <select
            {...select}
            {...control}
            className={cx(controlClass, 'h-10 appearance-none pe-9 touch:h-11')}
          >
            {children}
          </select>
          <ChevronDown
            size={16}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-3 my-auto text-ink-3"
          />
        </div>
      )}
    </Field>
  );
}
