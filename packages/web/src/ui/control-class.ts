/** The look of everything one types or chooses in. */
export const controlClass = [
  'w-full min-w-0 rounded-control border border-control bg-surface px-3 text-ink',
  'text-14 touch:text-16 transition-colors hover:border-ink-3',
  'aria-invalid:border-bad disabled:opacity-55',
].join(' ');
