import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

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
      className={cx(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-control text-ink-2 touch:size-11',
        'transition-colors hover:bg-surface-2 hover:text-ink disabled:opacity-55',
        className,
      )}
    >
      {icon}
    </button>
  );
}
