import { PageTitle } from '../platform/PageTitle.tsx';

export function TrackPage() {
  return <PageTitle title="Track">Track</PageTitle>;
}
