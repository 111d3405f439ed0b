import { PageTitle } from '../platform/PageTitle.tsx';

export function MyTicketsPage() {
  return <PageTitle title="My tickets">My tickets</PageTitle>;
}
