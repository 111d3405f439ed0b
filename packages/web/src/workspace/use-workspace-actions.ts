import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { agentMoves, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { useState } from 'react';
import { useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import { graphql } from '../graphql/gql.ts';
import type { FactChoice } from './OpenFactMenu.tsx';
import { ticketActions } from './ticket-actions.ts';

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

/** What the agent may do to the open ticket, and which dialog some of it has opened. */
export function useWorkspaceActions(masked: FragmentType<typeof ActionsDocument>) {
  const { data: ticket } = useSuspenseFragment({ fragment: ActionsDocument, from: masked });
  const [asked, ask] = useState<'resolution' | 'hand-off' | null>(null);
  const [choosing, choose] = useState<FactChoice | null>(null);
  const may = (action: (typeof ticket.viewerActions)[number]) =>
    ticket.viewerActions.includes(action);
  const actions = ticketActions(ticket, useTicketVerbs());
  return {
    ...actions,
    ticket,
    asked,
    ask,
    /** Which fact has its choices open. */
    choosing,
    choose,
    may,
    mayResolve: may('CHANGE_STATUS') && agentMoves(ticket.status).includes('RESOLVED'),
    async setStatus(to: TicketStatus) {
      if (to === 'RESOLVED') ask('resolution');
      else if (ticket.status === 'NEW') await actions.claim();
      else await actions.changeStatus(to);
    },
  };
}

export type WorkspaceActions = ReturnType<typeof useWorkspaceActions>;
