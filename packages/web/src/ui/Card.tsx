import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

/** A panel that stands on the page's ground. */
export function Card({ className, ...section }: ComponentProps<'section'>) {
  return (
    <section
      {...section}
      className={cx('rounded-panel border border-line bg-surface shadow-1', className)}
    />
  );
}
