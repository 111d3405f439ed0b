import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** A grey bar where text will be; its class gives it the size of what it stands for. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block rounded-chip bg-surface-3', className)} />;
}

/** Shows a page's skeleton only when the answer takes longer than 200 ms, and says so aloud. */
export function Loading({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div role="status" aria-label={label} className="appear-late">
      {children}
    </div>
  );
}
