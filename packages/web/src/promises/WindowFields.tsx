import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import {
  newWindow,
  tidyTime,
  type WindowDraft,
  windowField,
  windowName,
} from './calendar-draft.ts';
import { PartError } from './PartError.tsx';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';

interface Props {
  /** Of which day. */
  day: string;
  windows: readonly WindowDraft[];
  addText: string;
  errorOf: (field: string) => string | undefined;
  onChange: (windows: readonly WindowDraft[]) => void;
}

/** The hours of a day: as many times as one likes from and to. */
export function WindowFields({ day, windows, addText, errorOf, onChange }: Props) {
  const change = (window: WindowDraft, part: Partial<WindowDraft>) =>
    onChange(windows.map((one) => (one === window ? { ...one, ...part } : one)));
  const last = windows.at(-1);
  const more = last ? newWindow('', '') : newWindow('09:00', '17:00');
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      {windows.length === 0 && <span className="text-13 text-ink-3">{t('promises.closed')}</span>}
      {windows.map((window, place) => {
        const name = windowName(day, place);
        const field = windowField(window);
        const error = errorOf(field);
        const end = (part: 'from' | 'to') => (
          <SmallInput
            label={t(`promises.window.${part}`, { name })}
            field={part === 'from' ? field : `${field}.to`}
            errorField={field}
            invalid={error !== undefined}
            value={window[part]}
            placeholder={part === 'from' ? '09:00' : '17:00'}
            onText={(text) => change(window, { [part]: text })}
            onBlur={() => change(window, { [part]: tidyTime(window[part]) })}
            className="max-w-20 text-center"
          />
        );
        return (
          <div key={window.key} className="flex flex-col gap-1">
            <div className="flex items-center gap-2 text-13 text-ink-2">
              {end('from')}
              {t('promises.window.until')}
              {end('to')}
              <IconButton
                label={t('promises.window.remove', { from: window.from, to: window.to, day })}
                icon={<Trash2 size={16} aria-hidden />}
                onClick={() => onChange(windows.filter((one) => one !== window))}
              />
            </div>
            <PartError field={field} text={error} />
          </div>
        );
      })}
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...windows, more])}
        >
          {addText}
        </Button>
      </div>
    </div>
  );
}
