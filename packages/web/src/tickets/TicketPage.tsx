import { PageTitle } from '../platform/PageTitle.tsx';

export function TicketPage() {
  return <PageTitle title="Ticket">Ticket</PageTitle>;
}
