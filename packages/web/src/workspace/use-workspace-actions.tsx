import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { useState } from 'react';
import type { AssignTo } from '../agents/AssignChoices.tsx';
import { ResolveDialog } from '../agents/ResolveDialog.tsx';
import { type Outcome, useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import { graphql } from '../graphql/gql.ts';
import { announce } from '../ui/announcer.ts';
import { toast } from '../ui/toasts.ts';
import { HandOffDialog } from './HandOffDialog.tsx';
import { t } from './text.ts';

const ActionsDocument = graphql(`
  fragment WorkspaceActions on Ticket {
    id
    number
    version
    status
    priority
    viewerActions
    customer {
      id
      name
    }
    assignee {
      id
      name
    }
    team {
      id
      name
      level
    }
    queue {
      id
      name
    }
  }
`);

type Asked = 'resolution' | 'hand-off' | null;

/** What the agent may do to the open ticket, and the dialogs that some of it needs. */
export function useWorkspaceActions(masked: FragmentType<typeof ActionsDocument>) {
  const { data: ticket } = useSuspenseFragment({ fragment: ActionsDocument, from: masked });
  const verbs = useTicketVerbs();
  const [asked, setAsked] = useState<Asked>(null);
  const { id: ticketId, number, version: expectedVersion, status } = ticket;
  const base = { ticketId, expectedVersion };

  const actions = {
    ticket,
    may: (action: (typeof ticket.viewerActions)[number]) => ticket.viewerActions.includes(action),
    claim: async () => tell(await verbs.claim(base), t('workspace.done.claimed', { number })),
    assign: async ({ name: _, ...to }: AssignTo) => tell(await verbs.assign({ ...base, ...to })),
    async setStatus(to: TicketStatus) {
      if (to === 'RESOLVED') setAsked('resolution');
      else if (status === 'NEW') await actions.claim();
      else tell(await verbs.changeStatus({ ...base, status: to }));
    },
    setPriority: async (priority: TicketPriority) =>
      tell(await verbs.changePriority({ ...base, priority })),
    moveToQueue: async ({ id: queueId }: { id: string }) =>
      tell(await verbs.moveToQueue({ ...base, queueId })),
    askResolution: () => setAsked('resolution'),
    askHandOff: () => setAsked('hand-off'),
  };

  const close = () => setAsked(null);
  const dialogs = (
    <>
      <ResolveDialog
        ticket={asked === 'resolution' ? { number, customerName: ticket.customer.name } : null}
        onCancel={close}
        onResolve={async (message) => {
          close();
          tell(await verbs.changeStatus({ ...base, status: 'RESOLVED', message }));
        }}
      />
      <HandOffDialog
        ticket={asked === 'hand-off' ? ticket : null}
        onCancel={close}
        onHandOff={async (note, team) => {
          close();
          tell(
            await verbs.escalate({ ...base, note }),
            t('workspace.handoff.done', { number, team }),
          );
        }}
      />
    </>
  );
  return { actions, dialogs };
}

export type WorkspaceActions = ReturnType<typeof useWorkspaceActions>['actions'];

/** Most changes show where they were made; what moves the ticket elsewhere is said as well. */
function tell({ refusal }: Outcome, done?: string): void {
  if (refusal) toast(t('workspace.refused', { reason: refusal.message }), { tone: 'bad' });
  else if (done) toast(done);
  else announce(t('workspace.done.changed'));
}
