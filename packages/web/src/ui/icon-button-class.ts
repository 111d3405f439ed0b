/** The look of a button that is a picture alone, also for links that stand where one would. */
export const iconButtonClass = [
  'inline-flex size-9 shrink-0 items-center justify-center rounded-control text-ink-2 touch:size-11',
  'transition-colors hover:bg-surface-2 hover:text-ink disabled:opacity-55',
].join(' ');
