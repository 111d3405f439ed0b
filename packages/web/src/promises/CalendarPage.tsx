import { Suspense } from 'react';
import { useParams } from 'wouter';
import { NotHere } from '../platform/not-here.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import { PromisesFrame } from './PromisesFrame.tsx';
import { PromisesSkeleton } from './PromisesSkeleton.tsx';
import { usePromises } from './promises-query.ts';
import { t } from './text.ts';

/** The editor of a calendar, of a new one where none is named. */
export function CalendarPage() {
  return (
    <Suspense fallback={<PromisesSkeleton />}>
      <EditedCalendar />
    </Suspense>
  );
}

function EditedCalendar() {
  const { id } = useParams<{ id: string }>();
  const { calendars, mayEdit } = usePromises();
  const calendar = calendars.find((one) => one.id === id) ?? null;
  if (!mayEdit || (calendar === null && id !== 'new')) throw new NotHere();
  return (
    <PromisesFrame below title={calendar?.name ?? t('promises.calendar.new')}>
      <CalendarEditor
        key={`${calendar?.id} ${calendar?.version} ${calendar?.name}`}
        calendar={calendar}
      />
    </PromisesFrame>
  );
}
