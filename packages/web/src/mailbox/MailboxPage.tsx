import { Mails, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import type { MailboxQuery as MailboxQueryData } from '../graphql/graphql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { clock } from '../text/times.ts';
import { Banner } from '../ui/Banner.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AskButton } from './AskButton.tsx';
import { answered } from './answered.ts';
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
  // Only the first page: a fresh one would take the others away.
  const { away, ask } = useFreshLetters(refetch, edges.length <= pageSize);
  const askForOlder = () => answered(fetchMore({ variables: { after: pageInfo.endCursor } }));
  return (
    <div className="mx-auto max-w-2xl">
      <div className="flex items-center justify-between gap-3">
        <PageTitle title={t('mailbox.title')} className="text-28 font-bold tracking-tight">
          {t('mailbox.title')}
        </PageTitle>
        <AskButton icon={<RotateCw size={16} aria-hidden />} ask={ask}>
          {t('mailbox.refresh')}
        </AskButton>
      </div>
      <p className="mt-1.5 mb-5 text-14 text-ink-2">
        {t(demo ? 'mailbox.lead' : 'mailbox.off.text')}
      </p>
      {away && <Away since={away.since} />}
      {edges.length === 0 ? <Empty demo={demo} /> : <Letters edges={edges} />}
      {pageInfo.hasNextPage && (
        <AskButton className="mt-4" ask={askForOlder}>
          {t('mailbox.more')}
        </AskButton>
      )}
    </div>
  );
}

function Away({ since }: { since: Date | null }) {
  return (
    <Banner tone="warn" announced className="mb-4">
      {since ? t('mailbox.away.since', { time: clock(since) }) : t('mailbox.away')}
    </Banner>
  );
}

/** The first letter that is seen is open; what comes later does not push itself forward. */
function Letters({ edges }: Pick<MailboxQueryData['mailbox'], 'edges'>) {
  const [opened] = useState(edges[0]?.node.id);
  return (
    <ul className="flex flex-col gap-3">
      {edges.map(({ node }) => (
        <li key={node.id}>
          <LetterCard letter={node} startsOpen={node.id === opened} />
        </li>
      ))}
    </ul>
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
