import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

export type Pane = 'list' | 'thread' | 'details';

const panes: readonly Pane[] = ['list', 'thread', 'details'];

interface Props {
  pane: Pane;
  onChoose: (pane: Pane) => void;
}

/** On a narrow screen one part of the page is seen at a time. */
export function PaneTabs({ pane, onChoose }: Props) {
  return (
    <nav
      aria-label={t('workspace.panes')}
      className="flex shrink-0 border-b border-line bg-surface px-3 min-[900px]:hidden"
    >
      {panes.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === pane || undefined}
          onClick={() => onChoose(name)}
          className={cx(
            'min-h-11 flex-1 border-b-2 px-1 text-13 font-semibold -outline-offset-2',
            name === pane ? 'border-brand text-ink' : 'border-transparent text-ink-2',
          )}
        >
          {t(`workspace.pane.${name}`)}
        </button>
      ))}
    </nav>
  );
}
