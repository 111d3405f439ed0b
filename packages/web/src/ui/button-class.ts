import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string | undefined;
}

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-brand-solid text-white hover:bg-brand-solid-hover aria-disabled:hover:bg-brand-solid',
  secondary: 'border-line bg-surface text-ink shadow-1 hover:bg-surface-2',
  quiet: 'border-transparent text-ink-2 hover:bg-surface-2 hover:text-ink',
  danger: 'border-transparent bg-bad text-surface hover:brightness-95',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-7 touch:min-h-10 px-2.5 text-12 gap-1.5',
  md: 'min-h-9 touch:min-h-11 px-3 text-13 gap-2',
  lg: 'min-h-11 px-4 text-14 gap-2',
};

/** The look of a button, also for links that stand where a button would. */
export function buttonClass({ variant = 'secondary', size = 'md', className }: ButtonLook = {}) {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-control border font-semibold',
    'transition-colors no-underline select-none',
    'disabled:opacity-55 aria-disabled:opacity-55',
    sizes[size],
    variants[variant],
    className,
  );
}
