import type { ComponentProps } from 'react';
import { t } from './text.ts';

/** Seen where the pointer or the focus is, and always where there is no pointer to hover with. */
export function CardMenuButton({
  number,
  ...button
}: ComponentProps<'button'> & { number: number }) {
  return (
    <button
      {...button}
      type="button"
      aria-label={t('board.card.menu', { number })}
      className={buttonClass}
    >
      ⋯
    </button>
  );
}

const buttonClass = [
  'relative -my-1.5 inline-flex size-6 shrink-0 items-center justify-center rounded-chip',
  'text-18 leading-none font-bold text-ink-3 opacity-0 hover:bg-surface-2 hover:text-ink data-[state=open]:opacity-100',
  'group-focus-within:opacity-100 group-hover:opacity-100 touch:size-9 touch:opacity-100',
].join(' ');
