import { PageTitle } from '../platform/PageTitle.tsx';

export function StartPage() {
  return <PageTitle title="Start">Start</PageTitle>;
}
