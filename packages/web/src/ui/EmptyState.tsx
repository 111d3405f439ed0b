import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  title: string;
  /** Why there is nothing. */
  text?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
}

export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-surface-2 text-ink-3">
        {icon}
      </span>
      <h2 className="text-16 font-bold">{title}</h2>
      {text && <p className="max-w-[44ch] text-14 text-ink-2">{text}</p>}
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
