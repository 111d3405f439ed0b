import { AssigneeMark } from '../agents/AssigneeMark.tsx';
import { ChannelMark } from '../agents/ChannelMark.tsx';
import { LevelMark } from '../agents/LevelMark.tsx';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { CardMenu } from './CardMenu.tsx';
import { CardPromise } from './CardPromise.tsx';

interface Props {
  ticket: BoardCardFragment;
  /** Whether Tab reaches the card, and then its button too. */
  reachable: boolean;
}

/** What a card shows. The promised time is never cut. */
export function CardFace({ ticket, reachable }: Props) {
  const { number, channel, team, priority, subject, customer, organisation, assignee, category } =
    ticket;
  return (
    <>
      <div className="flex items-center gap-1.5 text-13 text-ink-2 tabular-nums">
        <ChannelMark channel={channel} size={15} />#{number}
        {team && <LevelMark level={team.level} />}
        <PriorityMark priority={priority} className="ms-auto" />
      </div>
      <p className="mt-1.5 line-clamp-2 text-14 leading-[1.3] font-semibold text-ink">{subject}</p>
      <div className="mt-1 flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-12 text-ink-2">
          {customer.name}
          {organisation && ` · ${organisation.name}`}
        </p>
        <CardMenu ticket={ticket} reachable={reachable} />
      </div>
      <div className="mt-2 flex h-6 items-center gap-1.5">
        <div className={tagsClass}>
          <CardPromise ticket={ticket} reachable={reachable} />
          {category && <span className={tagClass}>{category.name}</span>}
        </div>
        <AssigneeMark assignee={assignee} />
      </div>
    </>
  );
}

// One line high: a tag is cut to the room there is, and wraps out of sight where that is too little.
const tagsClass =
  'flex h-6 items-center min-w-0 flex-1 flex-wrap gap-x-1.5 gap-y-2 overflow-hidden';
const tagClass =
  'block h-5.5 max-w-max min-w-0 grow basis-14 truncate rounded-chip bg-surface-2 px-1.5 text-12 leading-5.5 font-semibold text-ink-2';
