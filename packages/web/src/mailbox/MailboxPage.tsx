import { Mails, RotateCw } from 'lucide-react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { LetterText } from './LetterText.tsx';
import { t } from './text.ts';

const MailboxQuery = graphql(`
  query Mailbox($after: String) {
    mailbox(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          to
          subject
          text
          sentAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the demo would have sent. */
export function MailboxPage() {
  const { demo } = useDesk();
  const { data, refetch, fetchMore } = usePageQuery(MailboxQuery, { after: null });
  const { edges, pageInfo } = data.mailbox;
  return (
    <div className="mx-auto max-w-2xl">
      <div className="flex items-center justify-between gap-3">
        <PageTitle title={t('mailbox.title')} className="text-28 font-bold tracking-tight">
          {t('mailbox.title')}
        </PageTitle>
        <Button icon={<RotateCw size={16} aria-hidden />} onClick={() => refetch()}>
          {t('mailbox.refresh')}
        </Button>
      </div>
      <p className="mt-1.5 mb-5 text-14 text-ink-2">
        {t(demo ? 'mailbox.lead' : 'mailbox.off.text')}
      </p>
      {edges.length === 0 && <Empty demo={demo} />}
      <ul className="flex flex-col gap-4">
        {edges.map(({ node: { id, to, subject, text, sentAt } }) => (
          <li key={id}>
            <Card className="p-5">
              <h2 className="text-16 font-bold">{subject}</h2>
              <p className="mt-0.5 mb-3 flex flex-wrap justify-between gap-2 text-12 text-ink-3">
                <bdi>{t('mailbox.to', { address: to })}</bdi>
                <RelativeTime at={sentAt} />
              </p>
              <LetterText text={text} />
            </Card>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button
          className="mt-4"
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          {t('mailbox.more')}
        </Button>
      )}
    </div>
  );
}

function Empty({ demo }: { demo: boolean }) {
  const icon = <Mails size={22} aria-hidden />;
  if (!demo) return <EmptyState icon={icon} title={t('mailbox.off')} />;
  const open = (
    <Link to="/new" className={buttonClass({ variant: 'primary' })}>
      {t('mailbox.open-ticket')}
    </Link>
  );
  return (
    <EmptyState
      icon={icon}
      title={t('mailbox.empty')}
      text={t('mailbox.empty.text')}
      action={open}
    />
  );
}
