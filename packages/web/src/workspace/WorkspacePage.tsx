import { PageTitle } from '../platform/PageTitle.tsx';

export function WorkspacePage() {
  return <PageTitle title="Workspace">Workspace</PageTitle>;
}
