import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ArrowLeft, ArrowUpRight, CircleCheck, Keyboard, UserRoundPlus } from 'lucide-react';
import { Link } from 'wouter';
import { ChannelMark } from '../agents/ChannelMark.tsx';
import { LevelMark } from '../agents/LevelMark.tsx';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import { PromiseButton } from '../agents/PromiseButton.tsx';
import { StatusMark } from '../agents/StatusMark.tsx';
import { wayBack } from '../agents/way-back.ts';
import { graphql } from '../graphql/gql.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { t } from './text.ts';
import type { WorkspaceActions } from './use-workspace-actions.ts';

const HeadDocument = graphql(`
  fragment TicketHead on Ticket {
    id
    number
    subject
    status
    priority
    channel
    team {
      id
      level
    }
    slaTimers {
      id
      metric
      state
      dueAt
      warnsAt
      breachedAt
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof HeadDocument>;
  actions: WorkspaceActions;
  onShowKeys: () => void;
}

/** Which ticket this is, and the three things one does most. */
export function TicketHead({ ticket, actions, onShowKeys }: Props) {
  const { data } = useSuspenseFragment({ fragment: HeadDocument, from: ticket });
  const { number, subject, status, priority, channel, team } = data;
  const back = t(`workspace.back.${wayBack.page()}`);
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-line bg-surface px-4 py-3 md:px-5">
      <div className="flex items-start gap-2">
        <Link
          to={wayBack.address()}
          aria-label={back}
          title={back}
          className="-ms-2 inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-surface-2 touch:size-11"
        >
          <ArrowLeft size={18} aria-hidden className="flip-rtl" />
        </Link>
        <PageTitle
          title={t('workspace.title', { number, subject })}
          className="min-w-0 flex-1 pt-0.5 text-18 leading-6 font-bold"
        >
          <span className="font-semibold text-ink-3 tabular-nums">#{number}</span> {subject}
        </PageTitle>
        <IconButton
          label={t('workspace.keys.title')}
          icon={<Keyboard size={18} aria-hidden />}
          onClick={onShowKeys}
          className="-my-1 max-md:touch:hidden"
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <PromiseButton ticket={data} />
        <StatusMark status={status} />
        <PriorityMark priority={priority} />
        <ChannelMark channel={channel} />
        {team && <LevelMark level={team.level} />}
        <LiveMark short />
        <div className="ms-auto flex flex-wrap gap-2">
          <HeadButtons actions={actions} />
        </div>
      </div>
    </header>
  );
}

function HeadButtons({ actions }: { actions: WorkspaceActions }) {
  return (
    <>
      {actions.may('CLAIM') && (
        <Button
          size="sm"
          variant="primary"
          icon={<UserRoundPlus size={15} aria-hidden />}
          onClick={() => void actions.claim()}
        >
          {t('workspace.claim')}
        </Button>
      )}
      {actions.may('ESCALATE') && (
        <Button
          size="sm"
          icon={<ArrowUpRight size={15} aria-hidden className="flip-rtl" />}
          onClick={() => actions.ask('hand-off')}
        >
          {t('workspace.hand-off')}
        </Button>
      )}
      {actions.mayResolve && (
        <Button
          size="sm"
          icon={<CircleCheck size={15} aria-hidden />}
          onClick={() => actions.ask('resolution')}
        >
          {t('workspace.resolve')}
        </Button>
      )}
    </>
  );
}
