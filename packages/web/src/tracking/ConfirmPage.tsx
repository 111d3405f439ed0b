import { PageTitle } from '../platform/PageTitle.tsx';

export function ConfirmPage() {
  return <PageTitle title="Confirm">Confirm</PageTitle>;
}
