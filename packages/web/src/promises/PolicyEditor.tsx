import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { useState } from 'react';
import { priorityName } from '../agents/PriorityMark.tsx';
import { graphql } from '../graphql/gql.ts';
import type { PolicyChoicesQuery } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Select } from '../ui/Select.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { DraftPreview } from './DraftPreview.tsx';
import { EditorForm } from './EditorForm.tsx';
import { NameField } from './NameField.tsx';
import { Part } from './Part.tsx';
import { policyDraft, policyKind, stepsOf, targetsOf } from './policy-draft.ts';
import type { Calendar, Policy } from './promises-query.ts';
import { StepList } from './StepList.tsx';
import { TargetGrid } from './TargetGrid.tsx';
import { t } from './text.ts';
import { idOf, useEditor } from './use-editor.ts';
import { useLatest } from './use-latest.ts';
import { useSaved } from './use-saved.ts';

const SaveSlaPolicy = graphql(`
  mutation SaveSlaPolicy($input: SaveSlaPolicyInput!) {
    saveSlaPolicy(input: $input) {
      id
      name
      version
      olderTicketCount
    }
  }
`);

interface Props {
  /** null for a new one. */
  policy: Policy | null;
  calendars: readonly Calendar[];
  choices: PolicyChoicesQuery;
}

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

export function PolicyEditor({ policy, calendars, choices }: Props) {
  // What somebody else saves meanwhile does not change what is being edited.
  const [edited] = useState(policy);
  const [initial] = useState(() => policyDraft(edited, calendars[0]?.id ?? ''));
  const editor = useEditor(initial, policyKind);
  const { run, busy, refusal } = useVerb(SaveSlaPolicy);
  const latest = useLatest();
  const saved = useSaved();
  const [priority, setPriority] = useState<TicketPriority>('NORMAL');
  const { draft, errorOf, set } = editor;

  async function save() {
    const data = await editor.submit(() =>
      run({
        policyId: edited?.id ?? null,
        expectedVersion: edited?.version ?? null,
        expectedName: edited?.name ?? null,
        name: draft.name,
        calendarId: draft.calendarId,
        conditions: {
          categoryIds: ids(draft.categories),
          queueIds: ids(draft.queues),
          organisationIds: ids(draft.organisations),
          customerIds: ids(draft.customers),
          channels: [...draft.channels],
        },
        targets: targetsOf(draft),
        pausesOnHold: draft.pausesOnHold,
        steps: stepsOf(draft).map(({ metrics, tell, act, ...moment }) => ({
          ...moment,
          metrics: [...(metrics ?? [])],
          tell: [...(tell ?? [])],
          act: [...(act ?? [])],
        })),
      }),
    );
    if (!data) return;
    const { name, olderTicketCount: count } = data.saveSlaPolicy;
    await saved(
      count > 0 ? t('promises.saved.older', { name, count }) : t('promises.saved', { name }),
    );
  }

  const effect = edited
    ? t('promises.effect', { count: edited.openTicketCount })
    : t('promises.effect.new');
  return (
    <EditorForm
      {...editor}
      busy={busy}
      refusal={refusal}
      effect={effect}
      onSave={save}
      onReload={latest}
      beside={
        <DraftPreview
          draft={
            editor.isSound ? { calendarId: draft.calendarId, targets: targetsOf(draft) } : null
          }
          priority={priority}
          subject={t('promises.preview.ticket', { priority: priorityName(priority) })}
        >
          <Select
            label={t('promises.priority')}
            value={priority}
            onChange={(event) =>
              setPriority(ticketPriorities.find((one) => one === event.target.value) ?? priority)
            }
          >
            {ticketPriorities.toReversed().map((one) => (
              <option key={one} value={one}>
                {priorityName(one)}
              </option>
            ))}
          </Select>
        </DraftPreview>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NameField name={draft.name} error={errorOf('name')} onChange={set} />
        <Select
          id={idOf('calendarId')}
          label={t('promises.calendar')}
          value={draft.calendarId}
          error={errorOf('calendarId')}
          onChange={(event) => set({ calendarId: event.target.value })}
        >
          {calendars.map(({ id, name, zone }) => (
            <option key={id} value={id}>
              {`${name} (${zone})`}
            </option>
          ))}
        </Select>
      </div>
      <Part title={t('promises.targets')} hint={t('promises.targets.hint')}>
        <TargetGrid
          targets={draft.targets}
          errorOf={errorOf}
          onChange={(targets) => set({ targets })}
        />
        <label className="flex items-start gap-2.5 text-13">
          <input
            type="checkbox"
            checked={draft.pausesOnHold}
            onChange={(event) => set({ pausesOnHold: event.target.checked })}
            className="mt-0.5 size-4 accent-brand-solid"
          />
          <span>
            <span className="font-semibold">{t('promises.pause')}</span>
            <span className="block text-12 text-ink-3">{t('promises.pause.hint')}</span>
          </span>
        </label>
      </Part>
      <ConditionFields
        draft={draft}
        choices={{ ...choices, customers: draft.customers }}
        onChange={set}
      />
      <StepList steps={draft.steps} errorOf={errorOf} onChange={(steps) => set({ steps })} />
    </EditorForm>
  );
}
