export const chipClass =
  'inline-flex min-h-7.5 shrink-0 items-center gap-1.5 rounded-full border px-3 text-12 font-semibold whitespace-nowrap touch:min-h-11';

/** Dashed: it lets everything through. */
export const offClass = 'border-dashed border-control text-ink-2 hover:bg-surface-2 hover:text-ink';
export const onClass = 'border-brand bg-brand-soft text-brand-soft-ink';
