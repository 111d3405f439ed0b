import { PageTitle } from '../platform/PageTitle.tsx';

export function NewTicketPage() {
  return <PageTitle title="New ticket">New ticket</PageTitle>;
}
