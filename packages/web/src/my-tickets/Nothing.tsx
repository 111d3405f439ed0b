import { CheckCheck, Inbox, SearchX } from 'lucide-react';
import { Link } from 'wouter';
import { usePageQuery } from '../platform/use-page-query.ts';
import { buttonClass } from '../ui/button-class.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MyTicketsQuery } from './my-tickets-query.ts';
import type { Shown } from './shown.ts';
import { t } from './text.ts';

interface Props {
  search: string;
  shown: Shown;
  customerId: string | null;
}

/** Why there is no ticket in the list, and what to do. */
export function Nothing({ search, shown, customerId }: Props) {
  if (search !== '') return <NothingFound shown={shown} />;
  if (shown === 'all') return <NoTicketAtAll title={t('mine.empty')} />;
  return <NothingShown {...{ shown, customerId }} />;
}

function NothingFound({ shown }: { shown: Shown }) {
  return (
    <EmptyState
      icon={<SearchX size={22} aria-hidden />}
      title={t('mine.nothing')}
      text={t('mine.nothing.text')}
      action={
        <Link to={`/tickets?show=${shown}`} className={buttonClass()}>
          {t('mine.clear')}
        </Link>
      }
    />
  );
}

/** Nobody is sent to the other tickets before there is one. */
function NothingShown({
  shown,
  customerId,
}: {
  shown: 'open' | 'solved';
  customerId: string | null;
}) {
  const filter = { search: null, open: null, customerId };
  const { tickets } = usePageQuery(MyTicketsQuery, { filter, after: null }).data;
  const title = t(`mine.nothing-${shown}`);
  if (tickets.edges.length === 0) return <NoTicketAtAll title={title} />;
  return (
    <EmptyState
      icon={<CheckCheck size={22} aria-hidden />}
      title={title}
      text={t(`mine.nothing-${shown}.text`)}
      action={
        <Link to="/tickets?show=all" className={buttonClass()}>
          {t('mine.show-all')}
        </Link>
      }
    />
  );
}

function NoTicketAtAll({ title }: { title: string }) {
  return (
    <EmptyState
      icon={<Inbox size={22} aria-hidden />}
      title={title}
      text={t('mine.empty.text')}
      action={
        <Link to="/new" className={buttonClass({ variant: 'primary' })}>
          {t('mine.new')}
        </Link>
      }
    />
  );
}
