import { Mails, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LetterCard } from './LetterCard.tsx';
import { t } from './text.ts';
import { useFreshLetters } from './use-fresh-letters.ts';

const MailboxQuery = graphql(`
  query Mailbox($after: String) {
    mailbox(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...LetterCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 20;

/** What the demo would have sent. */
export function MailboxPage() {
  const { demo } = useDesk();
  const { data, refetch, fetchMore } = usePageQuery(MailboxQuery, { after: null });
  const { edges, pageInfo } = data.mailbox;
  const [opened, setOpened] = useState(edges[0]?.node.id);
  if (opened === undefined && edges[0]) setOpened(edges[0].node.id);
  // Only the first page: a fresh one would take the others away.
  useFreshLetters(refetch, edges.length <= pageSize);
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
      <ul className="flex flex-col gap-3">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <LetterCard letter={node} startsOpen={node.id === opened} />
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
