import { useQuery } from '@apollo/client/react';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { PreviewSlaPolicyInput, PreviewSlaPolicyQuery } from '../graphql/graphql.ts';
import { richText } from '../text/rich-text.tsx';
import { Card } from '../ui/Card.tsx';
import { TextField } from '../ui/TextField.tsx';
import { messages } from './messages.en.ts';
import { t } from './text.ts';
import { useSettled } from './use-settled.ts';
import { momentIn, nextFriday } from './zoned-moment.ts';

const PreviewSlaPolicy = graphql(`
  query PreviewSlaPolicy($input: PreviewSlaPolicyInput!) {
    previewSlaPolicy(input: $input) {
      zone
      openedAt
      faults {
        field
        message
      }
      promises {
        metric
        dueAt
      }
    }
  }
`);

const Text = richText(messages);

interface Props {
  /** null while something of it is wrong. */
  draft: Omit<PreviewSlaPolicyInput, 'openedAt' | 'priority'> | null;
  priority: TicketPriority;
  /** Which ticket the sentence is about. */
  subject: string;
  children?: React.ReactNode;
}

/** What a draft would promise of a ticket, in sentences that follow what one types. */
export function DraftPreview({ draft, priority, subject, children }: Props) {
  const [openedAt, setOpenedAt] = useState(nextFriday);
  const input = useSettled(draft && { ...draft, priority, openedAt });
  const { data, previousData, error } = useQuery(PreviewSlaPolicy, {
    variables: { input: input ?? { targets: [], priority } },
    skip: input === null || openedAt === '',
    fetchPolicy: 'no-cache',
  });
  const preview = (data ?? previousData)?.previewSlaPolicy;
  return (
    <Card aria-label={t('promises.preview')} className="flex flex-col gap-3 p-4">
      <h2 className="flex items-center gap-2 text-14 font-bold">
        <CalendarClock size={18} aria-hidden className="text-brand" />
        {t('promises.preview')}
      </h2>
      <TextField
        label={t('promises.preview.opened')}
        type="datetime-local"
        value={openedAt}
        onChange={(event) => setOpenedAt(event.target.value)}
      />
      {children}
      <div role="status" className="flex flex-col gap-2 text-14">
        {draft === null && <p className="text-ink-2">{t('promises.preview.wrong')}</p>}
        {draft !== null && error && <p className="text-bad">{t('promises.preview.failed')}</p>}
        {draft !== null && !error && preview && <Sentences preview={preview} subject={subject} />}
      </div>
    </Card>
  );
}

type Preview = PreviewSlaPolicyQuery['previewSlaPolicy'];

function Sentences({ preview, subject }: { preview: Preview; subject: string }) {
  const { zone, faults, promises } = preview;
  const [fault] = faults;
  if (fault) return <p className="text-bad">{fault.message}</p>;
  if (promises.length === 0) return <p className="text-ink-2">{t('promises.preview.nothing')}</p>;
  const opened = momentIn(zone, preview.openedAt);
  return (
    <>
      <p>
        <Text
          id="promises.preview.opened-at"
          values={{ subject, opened }}
          components={{ b: <b className="font-bold tabular-nums" /> }}
        />
      </p>
      <ul className="flex flex-col gap-1.5">
        {promises.map(({ metric, dueAt }) => (
          <li key={metric}>
            <Text
              id={dueAt === null ? 'promises.preview.never' : 'promises.preview.sentence'}
              values={{
                due: dueAt === null ? '' : momentIn(zone, dueAt),
                metric: t(`promises.metric.${metric}`),
              }}
              components={{ b: <b className="font-bold tabular-nums" /> }}
            />
          </li>
        ))}
      </ul>
      <p className="text-12 text-ink-3">{t('promises.preview.zone', { zone })}</p>
    </>
  );
}
