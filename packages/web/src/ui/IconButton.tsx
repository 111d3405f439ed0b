import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { iconButtonClass } from './icon-button-class.ts';

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, said to those who cannot see the icon and shown on hover. */
  label: string;
  icon: ReactNode;
}

export function IconButton({ label, icon, className, type = 'button', ...button }: Props) {
  return (
    <button
      {...button}
      type={type}
      aria-label={label}
      title={label}
      className={cx(iconButtonClass, className)}
    >
      {icon}
    </button>
  );
}
