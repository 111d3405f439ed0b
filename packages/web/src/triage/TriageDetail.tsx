import { useFragment, useQuery } from '@apollo/client/react';
import { ArrowLeft, Check } from 'lucide-react';
import { Link } from 'wouter';
import { channelName } from '../agents/ChannelMark.tsx';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import { PromiseButton } from '../agents/PromiseButton.tsx';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { graphql } from '../graphql/gql.ts';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { refusalOf } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { SuggestionChip } from './SuggestionChip.tsx';
import type { TriageChoice } from './TriageChoices.tsx';
import { TriageMenu } from './TriageMenu.tsx';
import { t } from './text.ts';
import { TriageRowFragment } from './triage-row.ts';
import type { Triage } from './use-triage.ts';

const DetailDocument = graphql(`
  query TriageDetail($id: ID!) {
    ticket(id: $id) {
      id
      channel
      openedAt
      first: messages(first: 1) {
        nodes {
          id
          body
          attachments {
            id
            ...AttachmentLink
          }
        }
      }
    }
  }
`);

/** The ticket that has the turn: what its customer wrote, and what can be decided about it. */
export function TriageDetail({ triage }: { triage: Triage }) {
  const { currentId } = triage;
  const { data: row, dataState } = useFragment({
    fragment: TriageRowFragment,
    fragmentName: 'TriageRow',
    from: currentId === null ? null : { __typename: 'Ticket', id: currentId },
  });
  if (currentId === null || !row || dataState !== 'complete') {
    return <p className="p-6 text-13 text-ink-2">{t('triage.detail.none')}</p>;
  }
  return (
    <article className="flex flex-col gap-4 p-4 md:p-5">
      <Button
        variant="quiet"
        className="self-start min-[1200px]:hidden"
        icon={<ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />}
        onClick={triage.stopReading}
      >
        {t('triage.back')}
      </Button>
      <header className="flex flex-col gap-2">
        <p className="text-12 text-ink-2 tabular-nums">
          #{row.number} · {row.customer.name}
          {row.organisation && ` · ${row.organisation.name}`}
        </p>
        <h2 className="text-18 leading-tight font-bold">{row.subject}</h2>
        <div className="flex flex-wrap items-center gap-2">
          <PriorityMark priority={row.priority} />
          <PromiseButton ticket={row} />
          <SuggestionChip row={row} actions={triage.actions} className="max-w-full" />
        </div>
      </header>
      <Verbs row={row} triage={triage} />
      <FirstMessage key={row.id} id={row.id} />
    </article>
  );
}

const choices: readonly [TriageChoice, string][] = [
  ['priority', 'P'],
  ['category', 'C'],
  ['team', 'T'],
  ['assign', 'A'],
];

function Verbs({ row, triage }: { row: Row; triage: Triage }) {
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(([choice, key]) => (
        <Choice key={choice} {...{ row, triage, choice }} shortcut={key} />
      ))}
      <Link to={`/board/tickets/${row.number}`} className={buttonClass({ size: 'md' })}>
        {t('triage.open')}
      </Link>
      <Button
        variant="primary"
        icon={<Check size={16} aria-hidden />}
        onClick={() => triage.actions.done(row)}
      >
        {t('triage.done')} <Key name="N" />
      </Button>
    </div>
  );
}

interface ChoiceProps {
  row: Row;
  triage: Triage;
  choice: TriageChoice;
  shortcut: string;
}

function Choice({ row, triage, choice, shortcut }: ChoiceProps) {
  const { menu } = triage;
  const isOpen = menu?.at === 'detail' && menu.id === row.id && menu.choice === choice;
  const button = (
    <Button aria-haspopup="menu" onClick={() => triage.open(row.id, choice, 'detail')}>
      {t(`triage.${choice}`)} <Key name={shortcut} />
    </Button>
  );
  if (!isOpen) return button;
  return (
    <TriageMenu
      {...{ row, choice }}
      actions={triage.actions}
      trigger={button}
      onClose={triage.close}
      onClosed={triage.focusCurrent}
    />
  );
}

const Key = ({ name }: { name: string }) => (
  <kbd aria-hidden className="font-sans text-12 font-medium opacity-75 max-md:hidden">
    {name}
  </kbd>
);

function FirstMessage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(DetailDocument, { variables: { id } });
  if (error && !data) {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 text-13 text-ink-2">
        <p>{t('triage.detail.failed', { reason: refusalOf(error).message })}</p>
        <Button size="sm" onClick={() => void refetch().catch(() => undefined)}>
          {t('triage.detail.again')}
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <Loading label={t('triage.detail.loading')}>
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="mt-2 h-24" />
      </Loading>
    );
  }
  const [message] = data.ticket?.first.nodes ?? [];
  if (!data.ticket || !message) return null;
  return (
    <section className="flex flex-col items-start gap-2">
      <p className="text-12 text-ink-3">
        {channelName(data.ticket.channel)} · <RelativeTime at={data.ticket.openedAt} />
      </p>
      <p
        dir="auto"
        className="max-w-full rounded-column rounded-ss-chip bg-surface-2 px-3.5 py-2.5 text-14 break-words whitespace-pre-wrap"
      >
        {message.body}
      </p>
      {message.attachments.map((attachment) => (
        <AttachmentLink key={attachment.id} attachment={attachment} />
      ))}
    </section>
  );
}
