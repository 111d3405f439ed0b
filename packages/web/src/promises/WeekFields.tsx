import { Button } from '../ui/Button.tsx';
import { type CalendarDraft, newWindow } from './calendar-draft.ts';
import { Part } from './Part.tsx';
import { PartError } from './PartError.tsx';
import { t } from './text.ts';
import { idOf } from './use-editor.ts';
import { WindowFields } from './WindowFields.tsx';
import { weekdayName } from './weekday-name.ts';

interface Props {
  weekly: CalendarDraft['weekly'];
  errorOf: (field: string) => string | undefined;
  onChange: (weekly: CalendarDraft['weekly']) => void;
}

const weekend = ['SATURDAY', 'SUNDAY'];

/** The hours of each weekday. */
export function WeekFields({ weekly, errorOf, onChange }: Props) {
  const copy = () => {
    const monday = weekly[0]?.windows ?? [];
    const copied = () => monday.map(({ from, to }) => newWindow(from, to));
    onChange(
      weekly.map((one) =>
        one.day === 'MONDAY' || weekend.includes(one.day) ? one : { ...one, windows: copied() },
      ),
    );
  };
  return (
    <Part
      title={t('promises.week')}
      action={
        <Button size="sm" onClick={copy}>
          {t('promises.week.copy')}
        </Button>
      }
    >
      <PartError field="weekly" text={errorOf('weekly')} />
      <ul id={idOf('weekly')}>
        {weekly.map((one) => {
          const day = weekdayName(one.day, 'long');
          return (
            <li
              key={one.day}
              className="flex flex-col gap-x-4 gap-y-1 border-t border-line py-2 first:border-0 sm:flex-row"
            >
              <span className="w-28 shrink-0 text-13 font-semibold sm:pt-2">{day}</span>
              <WindowFields
                day={day}
                windows={one.windows}
                addText={t('promises.week.add', { day })}
                errorOf={errorOf}
                onChange={(windows) =>
                  onChange(weekly.map((other) => (other === one ? { ...one, windows } : other)))
                }
              />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
