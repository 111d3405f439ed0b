import { Lock, type LucideIcon, Reply } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import type { Mode } from './draft.ts';
import { t } from './text.ts';

const icons: Record<Mode, LucideIcon> = { reply: Reply, note: Lock };

interface Props {
  mode: Mode;
  mayReply: boolean;
  onChoose: (mode: Mode) => void;
}

/** Reply or note: colour, words and picture all say which. */
export function ComposerModes({ mode, mayReply, onChoose }: Props) {
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{t('workspace.composer.kind')}</legend>
      {(['reply', 'note'] as const).map((name) => {
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === mode}
            disabled={name === 'reply' && !mayReply}
            onClick={() => onChoose(name)}
            className={cx(modeClass, name === mode ? chosen[name] : 'text-ink-2 hover:text-ink')}
          >
            <Icon size={14} aria-hidden />
            {t(`workspace.composer.${name}`)}
          </button>
        );
      })}
    </fieldset>
  );
}

const modeClass =
  'inline-flex min-h-7.5 items-center gap-1.5 rounded-chip px-2.5 text-12 font-semibold disabled:opacity-55 touch:min-h-11';
const chosen: Record<Mode, string> = {
  reply: 'bg-brand-soft text-brand-soft-ink',
  note: 'bg-warn text-warn-soft',
};
