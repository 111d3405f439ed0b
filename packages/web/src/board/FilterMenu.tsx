import { ChevronDown, ListFilter } from 'lucide-react';
import { type ComponentProps, Suspense, useState } from 'react';
import { late } from '../platform/late.ts';
import { cx } from '../ui/cx.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { chipClass, offClass, onClass } from './filter-class.ts';
import { t } from './text.ts';

export const loadFilterMenu = () => import('./OpenFilterMenu.tsx');

const OpenFilterMenu = late(async () => (await loadFilterMenu()).OpenFilterMenu);

export interface FilterMenuProps {
  name: string;
  options: readonly { id: string; name: string }[] | undefined;
  /** What is chosen: one, several, or nothing. */
  value: string | readonly string[] | undefined;
  /** undefined takes the filter away. */
  onChoose: (id: string | undefined) => void;
}

/** One part of the filter: dashed while it lets everything through. */
export function FilterMenu(props: FilterMenuProps) {
  const { name, options = [], value } = props;
  const [open, setOpen] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const chosen = value === undefined ? [] : [value].flat();
  const names = options.filter(({ id }) => chosen.includes(id)).map((option) => option.name);
  const text =
    chosen.length === 0
      ? name
      : t('board.filter.chosen', { filter: name, value: names.join(', ') || '…' });
  const button = (
    <FilterButton ref={opener} on={chosen.length > 0} text={text} onClick={() => setOpen(true)} />
  );
  if (!open) return button;
  return (
    <Suspense fallback={button}>
      <OpenFilterMenu
        {...props}
        chosen={chosen}
        onOpenChange={setOpen}
        trigger={<FilterButton on={chosen.length > 0} text={text} />}
      />
    </Suspense>
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  on: boolean;
  text: string;
}

function FilterButton({ on, text, ...button }: ButtonProps) {
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...button}
      type="button"
      className={cx(chipClass, on ? onClass : offClass)}
    >
      {!on && <ListFilter size={14} aria-hidden />}
      {text}
      {on && <ChevronDown size={14} aria-hidden />}
    </button>
  );
}
