import { PageTitle } from '../platform/PageTitle.tsx';

export function OpenLinkPage() {
  return <PageTitle title="Link">Link</PageTitle>;
}
