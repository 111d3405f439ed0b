import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type ChipTone = 'plain' | 'brand' | 'ok' | 'warn' | 'bad' | 'info';

export const chipTones: Record<ChipTone, string> = {
  plain: 'bg-surface-2 text-ink-2',
  brand: 'bg-brand-soft text-brand-soft-ink',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
};

interface Props {
  children: ReactNode;
  tone?: ChipTone;
  icon?: ReactNode;
  className?: string;
}

/** A short fact. The tone only repeats what the words say. */
export function Chip({ children, tone = 'plain', icon, className }: Props) {
  return (
    <span
      className={cx(
        'inline-flex min-h-5.5 items-center gap-1 rounded-chip px-2 text-12 font-semibold whitespace-nowrap',
        chipTones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
