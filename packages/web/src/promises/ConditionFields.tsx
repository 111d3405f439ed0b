import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { channelName } from '../agents/ChannelMark.tsx';
import type { ChannelKind } from '../graphql/graphql.ts';
import { Checks } from './Checks.tsx';
import { inList } from './in-list.ts';
import { Part } from './Part.tsx';
import type { PolicyDraft, Thing } from './policy-draft.ts';
import { t } from './text.ts';

const channels: readonly ChannelKind[] = [
  'WEB',
  'EMAIL',
  'PHONE',
  'CHAT',
  'WHATSAPP',
  'MESSENGER',
  'SLACK',
  'API',
];

const parts = ['categories', 'queues', 'organisations', 'customers'] as const;

type ThingPart = (typeof parts)[number];

interface Props {
  draft: Pick<PolicyDraft, ThingPart | 'channels'>;
  /** What can be chosen; of customers those that are chosen already. */
  choices: Record<ThingPart, readonly Thing[]>;
  onChange: (change: Partial<PolicyDraft>) => void;
}

/** For which tickets a policy is: of each kind of condition some, or all. */
export function ConditionFields({ draft, choices, onChange }: Props) {
  return (
    <Part title={t('promises.conditions')} hint={t('promises.conditions.hint')}>
      <div className="flex flex-col">
        {parts.map((part) => {
          const chosen = draft[part];
          const all = [
            ...choices[part],
            ...chosen.filter(({ id }) => !choices[part].some((one) => one.id === id)),
          ];
          if (all.length === 0) return null;
          return (
            <Condition
              key={part}
              title={t(`promises.conditions.${part}`)}
              names={chosen.map(({ name }) => name)}
            >
              <Checks
                legend={<span className="sr-only">{t(`promises.conditions.${part}`)}</span>}
                choices={all.map(({ id, name }) => ({ value: id, label: name }))}
                chosen={chosen.map(({ id }) => id)}
                onChange={(ids) => onChange({ [part]: all.filter(({ id }) => ids.includes(id)) })}
              />
            </Condition>
          );
        })}
        <Condition
          title={t('promises.conditions.channels')}
          names={draft.channels.map(channelName)}
        >
          <Checks
            legend={<span className="sr-only">{t('promises.conditions.channels')}</span>}
            choices={channels.map((value) => ({ value, label: channelName(value) }))}
            chosen={draft.channels}
            onChange={(chosen) => onChange({ channels: chosen })}
          />
        </Condition>
      </div>
    </Part>
  );
}

interface ConditionProps {
  title: string;
  names: readonly string[];
  children: ReactNode;
}

/** Closed it says what is chosen; opened it lets choose. */
function Condition({ title, names, children }: ConditionProps) {
  return (
    <details className="group border-t border-line first:border-0">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-3 text-13 touch:min-h-11">
        <ChevronDown
          size={16}
          aria-hidden
          className="shrink-0 -rotate-90 text-ink-3 group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0"
        />
        <span className="w-28 shrink-0 font-semibold">{title}</span>
        <span className="min-w-0 flex-1 text-ink-2">
          {names.length === 0 ? t('promises.conditions.all') : inList(names, 'disjunction')}
        </span>
      </summary>
      <div className="max-h-60 overflow-y-auto ps-7 pb-3">{children}</div>
    </details>
  );
}
