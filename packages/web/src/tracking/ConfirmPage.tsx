import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import type { ConfirmPageQuery as Data } from '../graphql/graphql.ts';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useLinkParams } from '../platform/use-link-params.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { BadLink } from './BadLink.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { ReopenForm } from './ReopenForm.tsx';
import { type Stage, stageOf } from './stage.ts';
import { t } from './text.ts';
import type { ToConfirm } from './use-confirm.ts';

const ConfirmPageQuery = graphql(`
  query ConfirmPage($trackingToken: String) {
    ticket(trackingToken: $trackingToken) {
      id
      number
      subject
      status
      reopenableUntil
      assignee {
        id
        name
      }
    }
  }
`);

/** Where the yes and no of the mail lead. Nothing happens before the button: mail scanners follow links. */
export function ConfirmPage() {
  const { params, change } = useLinkParams();
  const owner = useDraftOwner();
  const trackingToken = params.get('token') ?? '';
  const { data, refetch } = usePageQuery(ConfirmPageQuery, { trackingToken });
  const { ticket } = data;
  if (ticket === null) return <BadLink />;

  const answer = params.get('answer') === 'no' ? 'no' : 'yes';
  const followUp = params.has('follow-up') ? Number(params.get('follow-up')) : null;
  const stage = stageOf(ticket, { answer, done: params.has('done'), followUp });
  const look = () => void refetch();
  return (
    <Card className="mx-auto mt-4 flex max-w-lg flex-col gap-4 p-6 sm:p-8">
      <Heading ticket={ticket} title={t(`tracking.confirm.${stage}`)} />
      <Answer
        key={owner}
        stage={stage}
        agent={ticket.assignee?.name ?? null}
        followUp={followUp}
        {...{ ticketId: ticket.id, trackingToken, answer, change, look }}
      />
    </Card>
  );
}

interface HeadingProps {
  ticket: NonNullable<Data['ticket']>;
  title: string;
}

function Heading({ ticket: { number, subject }, title }: HeadingProps) {
  return (
    <div>
      <p className="text-13 text-ink-2">{t('tracking.confirm.ticket', { number, subject })}</p>
      <PageTitle title={title} className="mt-1 text-28 font-bold tracking-tight">
        {title}
      </PageTitle>
    </div>
  );
}

interface AnswerProps extends ToConfirm {
  stage: Stage;
  /** Who has the ticket. */
  agent: string | null;
  followUp: number | null;
}

/** What can be answered as the ticket stands now; where nothing can, why, and where to go on. */
function Answer({ stage, agent, followUp, ...toConfirm }: AnswerProps) {
  if (stage === 'yes' || stage === 'no') return <ConfirmForm {...toConfirm} />;
  if (stage === 'reopen' || stage === 'too-late') {
    return <ReopenForm tooLate={stage === 'too-late'} {...toConfirm} />;
  }
  const text = textOf(stage, agent, followUp);
  const { trackingToken } = toConfirm;
  return (
    <>
      {text && <p className="text-14 text-ink-2">{text}</p>}
      <div>
        <Link
          to={followUp === null ? `/track/open#${trackingToken}` : `/tickets/${followUp}`}
          className={buttonClass({ size: 'lg', variant: 'primary' })}
        >
          {t(stage === 'waiting' || stage === 'working' ? 'tracking.write' : 'tracking.see')}
        </Link>
      </div>
    </>
  );
}

function textOf(stage: Stage, agent: string | null, followUp: number | null) {
  if (stage === 'followed') return t('tracking.confirm.followed.text', { number: `${followUp}` });
  if (stage === 'closed') return t('tracking.confirm.closed.text');
  if (stage === 'waiting') return t('tracking.confirm.waiting.text');
  if (stage !== 'working') return null;
  return t('tracking.confirm.working.text', { name: agent ?? t('tracking.somebody') });
}
