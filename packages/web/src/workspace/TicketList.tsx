import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { statusName } from '../agents/StatusMark.tsx';
import { useShortcuts } from '../agents/shortcuts.ts';
import { cx } from '../ui/cx.ts';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { ListedTicket } from './ListedTicket.tsx';
import { t } from './text.ts';
import { type Listed, useTicketList } from './use-ticket-list.ts';

interface Props {
  /** The ticket that is open. */
  number: number;
  onOpened: () => void;
}

/** The tickets beside the open one: those of its column, or the agent's own. */
export function TicketList({ number, onOpened }: Props) {
  const [params, setParams] = useSearchParams();
  const [, navigate] = useLocation();
  const { column, mine, shownMine } = useTicketList(number, params.get('in'));
  const tickets = shownMine ? mine.tickets : column.tickets;
  const list = shownMine ? 'mine' : column.status.toLowerCase();
  const scroller = useRef<HTMLDivElement>(null);

  const step = (by: 1 | -1) => () => {
    const next = tickets?.[tickets.findIndex((one) => one.number === number) + by];
    if (next) navigate(`/board/tickets/${next.number}?in=${list}`);
  };
  useShortcuts({ j: step(1), k: step(-1) });

  useEffect(() => {
    scroller.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' });
  }, [number, tickets]);

  return (
    <nav aria-label={t('workspace.list')} className="flex min-h-0 flex-1 flex-col">
      <div className="flex shrink-0 gap-1 border-b border-line p-2">
        <ListButton
          chosen={!shownMine}
          onChoose={() => setParams({ in: column.status.toLowerCase() }, { replace: true })}
          text={t('workspace.list.column', {
            column: statusName(column.status),
            count: column.count,
          })}
        />
        <ListButton
          chosen={shownMine}
          onChoose={() => setParams({ in: 'mine' }, { replace: true })}
          text={t('workspace.list.mine', { count: mine.count })}
        />
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto p-2">
        <Tickets tickets={tickets} number={number} list={list} onOpened={onOpened} />
      </div>
    </nav>
  );
}

interface TicketsProps extends Props {
  /** undefined while they are on their way. */
  tickets: readonly Listed[] | undefined;
  list: string;
}

function Tickets({ tickets, number, list, onOpened }: TicketsProps) {
  if (!tickets) {
    return (
      <Loading label={t('workspace.list.loading')}>
        <div className="flex flex-col gap-2">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      </Loading>
    );
  }
  if (tickets.length === 0) {
    return <p className="p-3 text-13 text-ink-3">{t('workspace.list.empty')}</p>;
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {tickets.map((ticket) => (
        <ListedTicket
          key={ticket.id}
          ticket={ticket}
          current={ticket.number === number}
          list={list}
          onOpened={onOpened}
        />
      ))}
    </ul>
  );
}

interface ButtonProps {
  chosen: boolean;
  text: string;
  onChoose: () => void;
}

function ListButton({ chosen, text, onChoose }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={cx(
        'min-h-8 min-w-0 truncate rounded-control px-2.5 text-12 font-semibold tabular-nums touch:min-h-11',
        chosen ? 'bg-surface-3 text-ink' : 'text-ink-2 hover:bg-surface-2',
      )}
    >
      {text}
    </button>
  );
}
