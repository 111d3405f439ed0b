import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

type Tone = 'ok' | 'warn' | 'bad' | 'info';

const looks = {
  ok: { icon: CircleCheck, className: 'bg-ok-soft text-ok' },
  warn: { icon: TriangleAlert, className: 'bg-warn-soft text-warn' },
  bad: { icon: CircleAlert, className: 'bg-bad-soft text-bad' },
  info: { icon: Info, className: 'bg-info-soft text-info' },
};

interface Props {
  tone: Tone;
  children: ReactNode;
  action?: ReactNode;
  /** Said at once when it appears; leave out what was there from the start. */
  announced?: boolean;
  className?: string;
}

export function Banner({ tone, children, action, announced = false, className }: Props) {
  const { icon: Icon, className: colours } = looks[tone];
  return (
    <div
      role={announced ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card px-3.5 py-2.5',
        colours,
        className,
      )}
    >
      <Icon size={18} aria-hidden className="shrink-0" />
      <div className="min-w-0 flex-1 basis-48 text-13 font-medium">{children}</div>
      {action}
    </div>
  );
}
