import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import {
  type DateDraft,
  dateField,
  dateName,
  holidayNameField,
  newDate,
  newWindow,
} from './calendar-draft.ts';
import { focusSoon, neighbourOf } from './focus-soon.ts';
import { Part } from './Part.tsx';
import { PartError } from './PartError.tsx';
import { SmallInput } from './SmallInput.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';
import { WindowFields } from './WindowFields.tsx';

interface Props {
  part: 'holidays' | 'exceptions' | 'breaks';
  dates: readonly DateDraft[];
  errorOf: (field: string) => string | undefined;
  onChange: (dates: readonly DateDraft[]) => void;
}

/** Dates, of one year or of every year: holidays have names, the others have hours. */
export function DateFields({ part, dates, errorOf, onChange }: Props) {
  const isHoliday = part === 'holidays';
  const addId = useId();
  const change = (date: DateDraft, change: Partial<DateDraft>) =>
    onChange(dates.map((one) => (one === date ? { ...one, ...change } : one)));
  const add = () => {
    const more = newDate(isHoliday ? [] : [newWindow('', '')]);
    onChange([...dates, more]);
    focusSoon(idOf(dateField(more)));
  };
  const remove = (date: DateDraft) => {
    const next = neighbourOf(dates, date);
    onChange(dates.filter((one) => one !== date));
    focusSoon(next ? idOf(dateField(next)) : addId);
  };
  return (
    <Part
      title={t(`promises.${part}`)}
      hint={t(`promises.${part}.hint`)}
      action={
        <Button id={addId} size="sm" icon={<Plus size={14} aria-hidden />} onClick={add}>
          {t(`promises.${part}.add`)}
        </Button>
      }
    >
      <ul className="flex flex-col gap-3 empty:hidden">
        {dates.map((date, place) => {
          const name = dateName(part, place);
          const field = dateField(date);
          const nameField = holidayNameField(date);
          const [error, nameError] = [errorOf(field), errorOf(nameField)];
          return (
            <li key={date.key} className="flex flex-col gap-1">
              <div className="flex flex-col gap-2 sm:flex-row sm:items-start">
                <div className="flex min-w-0 flex-wrap items-start gap-2 has-[input+input]:flex-1">
                  <SmallInput
                    label={t('promises.date', { name })}
                    field={field}
                    invalid={error !== undefined}
                    title={t('promises.date.hint')}
                    placeholder="12-24"
                    value={date.date}
                    onText={(text) => change(date, { date: text })}
                    className="max-w-28"
                  />
                  {isHoliday && (
                    <SmallInput
                      label={t('promises.date.name', { name })}
                      field={nameField}
                      invalid={nameError !== undefined}
                      placeholder={t('promises.date.called')}
                      value={date.name}
                      onText={(text) => change(date, { name: text })}
                      className="min-w-36 flex-1"
                    />
                  )}
                  <IconButton
                    label={t('promises.date.remove', { date: date.date || name })}
                    icon={<Trash2 size={16} aria-hidden />}
                    onClick={() => remove(date)}
                  />
                </div>
                {!isHoliday && (
                  <WindowFields
                    day={name}
                    windows={date.windows}
                    addText={t('promises.date.hours', { date: date.date || name })}
                    errorOf={errorOf}
                    onChange={(windows) => change(date, { windows })}
                  />
                )}
              </div>
              <PartError field={field} text={error} />
              <PartError field={nameField} text={nameError} />
            </li>
          );
        })}
      </ul>
      {dates.length > 0 && <p className="text-12 text-ink-3">{t('promises.date.hint')}</p>}
    </Part>
  );
}
