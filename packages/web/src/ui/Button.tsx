import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { t } from './text.ts';

interface Props extends Omit<ComponentProps<'button'>, 'className'>, ButtonLook {
  icon?: ReactNode;
  /** Shows that it works and takes no second press, without losing the focus. */
  busy?: boolean;
}

export function Button({ variant, size, className, icon, busy = false, ...rest }: Props) {
  const { children, onClick, type = 'button', ...button } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...button}
      type={type}
      onClick={press}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={buttonClass({ ...look(variant, size), className })}
    >
      {busy ? <LoaderCircle size={16} className="animate-spin" aria-label={t('ui.busy')} /> : icon}
      {children}
    </button>
  );
}

const look = (variant: ButtonLook['variant'], size: ButtonLook['size']): ButtonLook => ({
  ...(variant && { variant }),
  ...(size && { size }),
});
