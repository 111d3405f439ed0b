import { Bell, CheckCheck } from 'lucide-react';
import { Link } from 'wouter';
import { useOnReturn } from '../platform/live-status.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NotificationRow } from './NotificationRow.tsx';
import { NotificationsQuery } from './notifications-query.ts';
import { t } from './text.ts';
import { useUnread } from './unread.ts';
import { useMarking } from './use-marking.ts';

interface Props {
  onlyUnread: boolean;
  isStaff: boolean;
}

export function NotificationList({ onlyUnread, isStaff }: Props) {
  const isUnread = onlyUnread || null;
  const { data, fetchMore, refetch } = usePageQuery(NotificationsQuery, { isUnread, after: null });
  const { markAll, busy } = useMarking();
  const { edges, pageInfo } = data.notifications;
  const count = useUnread();
  const unread = edges.flatMap(({ node }) => (node.isUnread ? [node.id] : []));
  useOnReturn(() => void refetch());

  if (edges.length === 0) return <Nothing {...{ onlyUnread, isStaff }} />;
  return (
    <>
      {/* The list keeps its place when there is nothing left to mark. */}
      <div className="mb-3 min-h-9 touch:min-h-11">
        {count > 0 && (
          <Button busy={busy} onClick={() => void markAll(unread)}>
            <CheckCheck size={16} aria-hidden />
            {t('inbox.mark-all')}
          </Button>
        )}
      </div>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <NotificationRow
                notification={node}
                tickets={isStaff ? '/board/tickets' : '/tickets'}
              />
            </li>
          ))}
        </ul>
      </Card>
      {pageInfo.hasNextPage && (
        <Button
          className="mt-4"
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}

function Nothing({ onlyUnread, isStaff }: Props) {
  if (!onlyUnread) {
    const text = t(isStaff ? 'inbox.empty.staff' : 'inbox.empty.customer');
    return (
      <EmptyState icon={<Bell size={22} aria-hidden />} title={t('inbox.empty')} text={text} />
    );
  }
  return (
    <EmptyState
      icon={<CheckCheck size={22} aria-hidden />}
      title={t('inbox.all-read')}
      text={t('inbox.all-read.text')}
      action={
        <Link to={isStaff ? '/board/inbox' : '/inbox'} className={buttonClass()}>
          {t('inbox.show-all')}
        </Link>
      }
    />
  );
}
