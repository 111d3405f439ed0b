import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { CustomerPanel } from './CustomerPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { LastTickets } from './LastTickets.tsx';
import { SatisfactionPanel } from './SatisfactionPanel.tsx';
import { TicketPanel } from './TicketPanel.tsx';
import type { WorkspaceActions } from './use-workspace-actions.ts';

const DetailsDocument = graphql(`
  fragment Details on Ticket {
    id
    ...TicketPanel
    ...CustomerPanel
    ...LastTickets
    ...SatisfactionPanel
    ...FilesPanel
    ...HistoryPanel
  }
`);

interface Props {
  ticket: FragmentType<typeof DetailsDocument>;
  actions: WorkspaceActions;
}

/** Who the customer is and what is known of the ticket. */
export function Details({ ticket, actions }: Props) {
  const { data } = useSuspenseFragment({
    fragment: DetailsDocument,
    fragmentName: 'Details',
    from: ticket,
  });
  return (
    <>
      <TicketPanel ticket={data} actions={actions} />
      <CustomerPanel ticket={data} />
      <SatisfactionPanel ticket={data} />
      <LastTickets ticket={data} />
      <FilesPanel ticket={data} />
      <HistoryPanel ticket={data} />
    </>
  );
}
