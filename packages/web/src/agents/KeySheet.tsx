import { Dialog } from '../ui/Dialog.tsx';
import { shortcutsOn, useShortcutsOn } from './shortcuts.ts';
import { t } from './text.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Keys, with what they do. */
  rows: readonly (readonly [keys: string, does: string])[];
}

/** All keys of a page, and the switch that turns the single letters off. */
export function KeySheet({ open, onClose, title, rows }: Props) {
  const on = useShortcutsOn();
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => shortcutsOn.set(event.target.checked)}
          className="mt-0.5 size-4 accent-brand-solid"
        />
        <span>
          <span className="block text-13 font-semibold">{t('agents.keys.on')}</span>
          <span className="text-12 text-ink-3">{t('agents.keys.on.hint')}</span>
        </span>
      </label>
      <dl className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
        {rows.map(([keys, does]) => (
          <div key={does} className="flex items-center justify-between gap-3 py-1.5">
            <dt className="text-13 text-ink-2">{does}</dt>
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
