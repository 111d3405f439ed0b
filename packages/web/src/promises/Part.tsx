import { type ReactNode, useId } from 'react';
import { Card } from '../ui/Card.tsx';

interface Props {
  title: string;
  hint?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of an editor under its own heading. */
export function Part({ title, hint, action, children }: Props) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <h2 id={id} className="text-14 font-bold">
            {title}
          </h2>
          {hint && <p className="text-12 text-ink-3">{hint}</p>}
        </div>
        {action}
      </div>
      {children}
    </Card>
  );
}
