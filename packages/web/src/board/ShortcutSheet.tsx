import { shortcutsOn, useShortcutsOn } from '../agents/shortcuts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from './text.ts';

interface Props {
  open: boolean;
  onClose: () => void;
}

const rows = [
  ['J ↓', 'board.keys.next'],
  ['K ↑', 'board.keys.previous'],
  ['← →', 'board.keys.column'],
  ['Enter', 'board.keys.open'],
  ['Space', 'board.keys.lift'],
  ['I', 'board.keys.claim'],
  ['A', 'board.keys.assign'],
  ['P', 'board.keys.priority'],
  ['S', 'board.keys.status'],
  ['M', 'board.keys.move'],
  ['E', 'board.keys.resolve'],
  ['R', 'board.keys.reply'],
  ['N', 'board.keys.note'],
  ['Z', 'board.keys.undo'],
  ['/', 'board.keys.search'],
  ['?', 'board.keys.sheet'],
] as const;

/** All keys of the board, and the switch that turns the single letters off. */
export function ShortcutSheet({ open, onClose }: Props) {
  const on = useShortcutsOn();
  return (
    <Dialog open={open} onClose={onClose} title={t('board.keys.title')}>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => shortcutsOn.set(event.target.checked)}
          className="mt-0.5 size-4 accent-brand-solid"
        />
        <span>
          <span className="block text-13 font-semibold">{t('board.keys.on')}</span>
          <span className="text-12 text-ink-3">{t('board.keys.on.hint')}</span>
        </span>
      </label>
      <dl className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
        {rows.map(([keys, does]) => (
          <div key={does} className="flex items-center justify-between gap-3 py-1.5">
            <dt className="text-13 text-ink-2">{t(does)}</dt>
            <dd className="flex gap-1">
              {keys.split(' ').map((key) => (
                <kbd key={key} className={keyClass}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const keyClass =
  'inline-flex min-w-6 justify-center rounded-chip border border-line bg-surface-2 px-1.5 font-sans text-12 font-semibold';
