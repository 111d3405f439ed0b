import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { Field, type FieldText } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { t } from './text.ts';

type Props = Omit<ComponentProps<'input'>, 'className' | 'type'> & FieldText;

/** Pasting and password managers are welcome; what was typed can be shown. */
export function PasswordField({ label, hint, error, id, ...input }: Props) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...{ id, label, hint, error }}>
      {(control) => (
        <div className="relative">
          <input
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className={cx(controlClass, 'h-10 pe-11 touch:h-11')}
          />
          <IconButton
            label={t(shown ? 'identity.hide-password' : 'identity.show-password')}
            aria-pressed={shown}
            icon={<Icon size={18} aria-hidden />}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0.5 my-auto"
          />
        </div>
      )}
    </Field>
  );
}
