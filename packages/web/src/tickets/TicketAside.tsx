import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { t } from './later-text.ts';
import { TicketDetails } from './TicketDetails.tsx';
import { TicketHistory } from './TicketHistory.tsx';

const TicketAsideFragment = graphql(`
  fragment TicketAside on Ticket {
    id
    ...TicketDetails
    ...TicketHistory
  }
`);

interface Props {
  ticket: FragmentType<typeof TicketAsideFragment>;
}

/** The facts about the ticket, beside what happens on it. */
export function TicketAside({ ticket }: Props) {
  const { data } = useSuspenseFragment({
    fragment: TicketAsideFragment,
    fragmentName: 'TicketAside',
    from: ticket,
  });
  return (
    <aside aria-label={t('ticket.details')} className="flex min-w-0 flex-col gap-4">
      <TicketDetails ticket={data} />
      <TicketHistory ticket={data} />
    </aside>
  );
}
