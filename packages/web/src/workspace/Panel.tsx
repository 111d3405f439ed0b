import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  children: ReactNode;
}

/** A part of the details under its heading. */
export function Panel({ title, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 py-3.5 last:border-0">
      <h2 id={id} className="mb-2 text-13 font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A name and its value on one line. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <dt className="shrink-0 text-13 text-ink-2">{name}</dt>
      <dd className="flex min-w-0 items-center justify-end gap-1 text-end text-13 font-medium">
        {children}
      </dd>
    </div>
  );
}
