import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import {
  newWindow,
  tidyTime,
  type WindowDraft,
  windowField,
  windowName,
} from './calendar-draft.ts';
import { focusSoon, neighbourOf } from './focus-soon.ts';
import { PartError } from './PartError.tsx';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';

interface Props {
  /** Of which day. */
  day: string;
  windows: readonly WindowDraft[];
  addText: string;
  errorOf: (field: string) => string | undefined;
  onChange: (windows: readonly WindowDraft[]) => void;
}

function removeText({ from, to }: WindowDraft, day: string, name: string) {
  if (from.trim() === '' || to.trim() === '')
    return t('promises.window.remove.unwritten', { name });
  return t('promises.window.remove', { from, to, day });
}

/** The hours of a day: as many times as one likes from and to. */
export function WindowFields({ day, windows, addText, errorOf, onChange }: Props) {
  const change = (window: WindowDraft, part: Partial<WindowDraft>) =>
    onChange(windows.map((one) => (one === window ? { ...one, ...part } : one)));
  const addId = useId();
  const add = () => {
    const more = windows.length > 0 ? newWindow('', '') : newWindow('09:00', '17:00');
    onChange([...windows, more]);
    focusSoon(idOf(windowField(more)));
  };
  const remove = (window: WindowDraft) => {
    const next = neighbourOf(windows, window);
    onChange(windows.filter((one) => one !== window));
    focusSoon(next ? idOf(windowField(next)) : addId);
  };
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
            className="max-w-20 min-w-16 text-center"
          />
        );
        return (
          <div key={window.key} className="flex flex-col gap-1">
            <div className="flex items-center gap-2 text-13 text-ink-2">
              {end('from')}
              {t('promises.window.until')}
              {end('to')}
              <IconButton
                label={removeText(window, day, name)}
                icon={<Trash2 size={16} aria-hidden />}
                onClick={() => remove(window)}
              />
            </div>
            <PartError field={field} text={error} />
          </div>
        );
      })}
      <div>
        <Button
          id={addId}
          size="sm"
          variant="quiet"
          icon={<Plus size={14} aria-hidden />}
          onClick={add}
        >
          {addText}
        </Button>
      </div>
    </div>
  );
}
