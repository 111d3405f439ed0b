import { PageTitle } from '../platform/PageTitle.tsx';

export function BoardPage() {
  return <PageTitle title="Board">Board</PageTitle>;
}
