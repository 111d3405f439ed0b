import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { iconButtonClass } from '../ui/icon-button-class.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { inList } from './in-list.ts';
import type { usePolicyVerbs } from './policy-verbs.ts';
import type { Calendar } from './promises-query.ts';
import { t } from './text.ts';
import { WeekPicture } from './WeekPicture.tsx';

interface Props {
  calendar: Calendar;
  mayEdit: boolean;
  verbs: ReturnType<typeof usePolicyVerbs>;
}

/** When the desk is open, as a picture of the week, and who counts in it. */
export function CalendarCard({ calendar, mayEdit, verbs }: Props) {
  const [deleting, setDeleting] = useState(false);
  const { id, name, zone, version, policies } = calendar;
  const users = policies.map((policy) => policy.name);
  return (
    <Card aria-labelledby={id} className="flex h-full flex-col gap-3 p-4">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 id={id} className="flex flex-wrap items-center gap-2 text-14 font-bold">
            {name}
            <Chip>{t('promises.version', { version })}</Chip>
          </h3>
          <p className="mt-0.5 text-13 text-ink-2">{zone}</p>
          <p className="text-13 text-ink-3">
            {users.length > 0
              ? t('promises.used-by', { names: inList(users, 'conjunction') })
              : t('promises.unused')}
          </p>
        </div>
        {mayEdit && (
          <div className="flex items-center">
            <Link
              to={`/settings/promises/calendars/${id}`}
              aria-label={t('promises.edit', { name })}
              title={t('promises.edit', { name })}
              className={iconButtonClass}
            >
              <Pencil size={17} aria-hidden />
            </Link>
            {users.length === 0 && (
              <IconButton
                label={t('promises.delete.calendar', { name })}
                icon={<Trash2 size={17} aria-hidden />}
                onClick={() => setDeleting(true)}
              />
            )}
          </div>
        )}
      </div>
      <WeekPicture weekly={calendar.weekly} />
      <DeleteDialog
        open={deleting}
        title={t('promises.delete.calendar', { name })}
        text={t('promises.delete.calendar.text')}
        onClose={() => setDeleting(false)}
        onDelete={() => verbs.removeCalendar(calendar)}
      />
    </Card>
  );
}
