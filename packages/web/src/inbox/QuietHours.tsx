import { type FormEvent, useId, useState } from 'react';
import { useVerb } from '../platform/use-verb.ts';
import { ownZone } from '../text/times.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';
import { SetQuietHours } from './settings-query.ts';
import { t } from './settings-text.ts';

interface Hours {
  zone: string;
  beginsAt: string;
  endsAt: string;
}

const ends = ['beginsAt', 'endsAt'] as const;

/** The zones that browsers know; what is in use stands among them in any case. */
const zones = (used: string) => [
  ...new Set([used, ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

/** When nobody is to be disturbed; at night, where somebody begins to. */
export function QuietHours({ hours }: { hours: Hours | null }) {
  const [wanted, setWanted] = useState<Hours | null>(hours);
  const { run, busy, refusal } = useVerb(SetQuietHours);
  const change = (part: Partial<Hours>) => setWanted((now) => now && { ...now, ...part });
  const id = useId();
  /** Whether somebody has tried to save what is not all written. */
  const [isTried, setTried] = useState(false);
  const missing = wanted ? ends.filter((end) => wanted[end] === '') : [];
  const errorAt = (field: keyof Hours) => {
    if (isTried && missing.some((end) => end === field)) return t('inbox.quiet.missing');
    return refusal?.field === field ? refusal.message : null;
  };

  async function save(quietHours: Hours | null) {
    const said = await run({ quietHours });
    if (!said.refusal) toast(t('inbox.settings.saved'));
  }

  async function toggle(on: boolean) {
    setWanted(on ? { zone: ownZone(), beginsAt: '22:00', endsAt: '07:00' } : null);
    if (!on) await save(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(missing.length > 0);
    if (missing[0]) document.getElementById(`${id}-${missing[0]}`)?.focus();
    else void save(wanted);
  }

  return (
    <Card className="p-4 sm:p-5">
      <h2 className="text-16 font-bold">{t('inbox.quiet')}</h2>
      <p className="mt-1 text-14 text-ink-2">{t('inbox.quiet.hint')}</p>
      <label className="mt-3 flex min-h-9 items-center gap-2.5 text-14 font-medium touch:min-h-11">
        <input
          type="checkbox"
          checked={wanted !== null}
          onChange={({ target }) => void toggle(target.checked)}
          className="size-4.5 accent-brand-solid"
        />
        {t('inbox.quiet.on')}
      </label>
      {wanted && (
        <form
          noValidate
          onSubmit={submit}
          className="mt-3 grid gap-3 sm:grid-cols-[8rem_8rem_1fr_auto] sm:items-start"
        >
          <TextField
            id={`${id}-beginsAt`}
            label={t('inbox.quiet.from')}
            type="time"
            required
            value={wanted.beginsAt}
            error={errorAt('beginsAt')}
            onChange={({ target }) => change({ beginsAt: target.value })}
          />
          <TextField
            id={`${id}-endsAt`}
            label={t('inbox.quiet.to')}
            type="time"
            required
            value={wanted.endsAt}
            error={errorAt('endsAt')}
            onChange={({ target }) => change({ endsAt: target.value })}
          />
          <Select
            label={t('inbox.quiet.zone')}
            value={wanted.zone}
            error={errorAt('zone')}
            onChange={({ target }) => change({ zone: target.value })}
          >
            {zones(wanted.zone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
          {/* Beside the fields, whatever stands below one of them. */}
          <Button type="submit" busy={busy} className="sm:mt-6.5 sm:min-h-10">
            {t('inbox.quiet.save')}
          </Button>
        </form>
      )}
    </Card>
  );
}
