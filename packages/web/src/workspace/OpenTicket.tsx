import { useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { wayBack } from '../agents/way-back.ts';
import { graphql } from '../graphql/gql.ts';
import type { OpenTicketQuery } from '../graphql/graphql.ts';
import { NotHere } from '../platform/not-here.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { useMarkRead } from '../tickets/use-mark-read.ts';
import { cx } from '../ui/cx.ts';
import { ActionDialogs } from './ActionDialogs.tsx';
import { Composer } from './Composer.tsx';
import { Details } from './Details.tsx';
import { EscalationBanner } from './EscalationBanner.tsx';
import type { Pane } from './PaneTabs.tsx';
import { Thread } from './Thread.tsx';
import { TicketHead } from './TicketHead.tsx';
import { t } from './text.ts';
import { useWorkspaceActions } from './use-workspace-actions.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { WorkspaceKeys } from './WorkspaceKeys.tsx';

const OpenTicketNow = graphql(`
  query OpenTicket($number: Int!) {
    ticket(number: $number) {
      id
      unread
      lastCursor
      ...TicketHead
      ...EscalationBanner
      ...Thread
      ...Composer
      ...Details
      ...WorkspaceActions
    }
  }
`);

/** The same selection: what arrives lands on the same cached ticket, and React follows. */
const OpenTicketLive = graphql(`
  subscription OpenTicketLive($number: Int!) {
    ticket(number: $number) {
      id
      unread
      lastCursor
      ...TicketHead
      ...EscalationBanner
      ...Thread
      ...Composer
      ...Details
      ...WorkspaceActions
    }
  }
`);

interface Props {
  number: number;
  pane: Pane;
  onPane: (pane: Pane) => void;
}

/** The conversation and what belongs to it, live. */
export function OpenTicket({ number, ...shown }: Props) {
  const { data } = usePageQuery(OpenTicketNow, { number });
  useSubscription(OpenTicketLive, { variables: { number }, ignoreResults: true });
  const { ticket } = data;
  if (!ticket) throw new NotHere();
  return <Loaded key={ticket.id} ticket={ticket} {...shown} />;
}

interface LoadedProps extends Omit<Props, 'number'> {
  ticket: NonNullable<OpenTicketQuery['ticket']>;
}

function Loaded({ ticket, pane, onPane }: LoadedProps) {
  const actions = useWorkspaceActions(ticket);
  const [sheet, setSheet] = useState(false);
  const showSheet = () => setSheet(true);
  useWorkspaceKeys(actions, { showDetails: () => onPane('details'), sheet: showSheet });
  useMarkRead(ticket);
  useEffect(() => () => wayBack.leaves(ticket.id), [ticket.id]);
  return (
    <>
      <div className={cx(middleClass, onNarrow[pane])}>
        <TicketHead ticket={ticket} actions={actions} onShowKeys={showSheet} />
        <div className={cx(threadClass, pane === 'details' && 'max-[900px]:hidden')}>
          <EscalationBanner ticket={ticket} actions={actions} />
          <Thread ticket={ticket} />
          <Composer ticket={ticket} />
        </div>
      </div>
      <aside
        aria-label={t('workspace.about')}
        className={cx(detailsClass, pane !== 'details' && 'max-[900px]:hidden')}
      >
        <Details ticket={ticket} actions={actions} />
      </aside>
      <ActionDialogs actions={actions} />
      <WorkspaceKeys open={sheet} onClose={() => setSheet(false)} />
    </>
  );
}

const middleClass = 'flex min-h-0 min-w-0 flex-1 flex-col bg-surface';
/** Where little is in sight, as at 200 %, what is written does not take the place of what was said. */
const threadClass = 'flex min-h-0 flex-1 flex-col [@media(max-height:520px)]:overflow-y-auto';
const detailsClass =
  'min-h-0 w-80 shrink-0 overflow-y-auto border-s border-line bg-surface max-[900px]:w-full max-[900px]:flex-1 max-[900px]:border-0';

/** Details keep the heading above them; the list takes the whole page. */
const onNarrow: Record<Pane, string> = {
  list: 'max-[900px]:hidden',
  thread: '',
  details: 'max-[900px]:flex-none',
};
