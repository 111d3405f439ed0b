import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { SlaTargetInput } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Card } from '../ui/Card.tsx';
import { TextField } from '../ui/TextField.tsx';
import { calendarDraft, calendarKind, hoursOf } from './calendar-draft.ts';
import { DateFields } from './DateFields.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { EditorForm } from './EditorForm.tsx';
import { NameField } from './NameField.tsx';
import type { Calendar } from './promises-query.ts';
import { t } from './text.ts';
import { idOf, useEditor } from './use-editor.ts';
import { useLatest } from './use-latest.ts';
import { useSaved } from './use-saved.ts';
import { WeekFields } from './WeekFields.tsx';
import { WeekPicture } from './WeekPicture.tsx';

const SaveCalendar = graphql(`
  mutation SaveCalendar($input: SaveCalendarInput!) {
    saveCalendar(input: $input) {
      id
      name
      version
    }
  }
`);

/** For the example: what a calendar does to a promise. */
const fourHours: SlaTargetInput[] = [
  { priority: 'NORMAL', metric: 'RESOLUTION', seconds: 14_400, clock: 'BUSINESS' },
];

export function CalendarEditor({ calendar }: { calendar: Calendar | null }) {
  const [edited] = useState(calendar);
  const [initial] = useState(() => calendarDraft(edited));
  const editor = useEditor(initial, calendarKind);
  const { run, busy, refusal } = useVerb(SaveCalendar);
  const latest = useLatest();
  const saved = useSaved();
  const { draft, errorOf, set } = editor;

  async function save() {
    const data = await editor.submit(() =>
      run({
        calendarId: edited?.id ?? null,
        expectedVersion: edited?.version ?? null,
        expectedName: edited?.name ?? null,
        name: draft.name,
        hours: hoursOf(draft),
      }),
    );
    if (data) await saved(t('promises.saved', { name: data.saveCalendar.name }));
  }

  return (
    <EditorForm
      {...editor}
      busy={busy}
      refusal={refusal}
      effect={t('promises.effect.calendar')}
      onSave={save}
      onReload={latest}
      beside={
        <>
          <DraftPreview
            draft={editor.isSound ? { hours: hoursOf(draft), targets: fourHours } : null}
            priority="NORMAL"
            subject={t('promises.preview.four-hours')}
          />
          <Card className="p-4">
            <WeekPicture weekly={draft.weekly} />
          </Card>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NameField name={draft.name} error={errorOf('name')} onChange={set} />
        <TextField
          id={idOf('zone')}
          label={t('promises.zone')}
          hint={t('promises.zone.hint')}
          list="zones"
          value={draft.zone}
          error={errorOf('zone')}
          onChange={(event) => set({ zone: event.target.value })}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <WeekFields weekly={draft.weekly} errorOf={errorOf} onChange={(weekly) => set({ weekly })} />
      {(['holidays', 'exceptions', 'breaks'] as const).map((part) => (
        <DateFields
          key={part}
          part={part}
          dates={draft[part]}
          errorOf={errorOf}
          onChange={(dates) => set({ [part]: dates })}
        />
      ))}
    </EditorForm>
  );
}
