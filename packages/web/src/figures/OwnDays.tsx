import { CalendarDays } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { chipClass, offClass, onClass } from '../board/filter-class.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import { dayName } from './point-text.ts';
import type { ReportFilter } from './report-filter.ts';
import { t } from './text.ts';

type Days = NonNullable<ReportFilter['days']>;

interface Props {
  days: Days | null;
  onChange: (days: Days) => void;
}

/** Days of one's own choice; both belong to the period. */
export function OwnDays({ days, onChange }: Props) {
  const text = days ? `${dayName(days.from)} – ${dayName(days.to)}` : t('figures.range.custom');
  return (
    <Popover
      className="start-0 end-auto w-64 p-4"
      trigger={(button) => (
        <button type="button" {...button} className={cx(chipClass, days ? onClass : offClass)}>
          <CalendarDays size={14} aria-hidden />
          {text}
        </button>
      )}
    >
      {(close) => (
        <DaysForm
          days={days}
          onShow={(next) => {
            close();
            onChange(next);
          }}
        />
      )}
    </Popover>
  );
}

function DaysForm({ days, onShow }: { days: Days | null; onShow: (days: Days) => void }) {
  const [error, setError] = useState<string>();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [from, to] = [String(given.get('from') ?? ''), String(given.get('to') ?? '')];
    if (!from || !to) setError(t('figures.range.missing'));
    else if (to < from) setError(t('figures.range.wrong'));
    else onShow({ from, to });
  };
  return (
    <form onSubmit={show} noValidate className="flex flex-col gap-3">
      <TextField
        label={t('figures.range.from')}
        name="from"
        type="date"
        defaultValue={days?.from}
      />
      <TextField
        label={t('figures.range.to')}
        name="to"
        type="date"
        defaultValue={days?.to}
        error={error}
      />
      <Button type="submit" variant="primary">
        {t('figures.range.show')}
      </Button>
    </form>
  );
}
