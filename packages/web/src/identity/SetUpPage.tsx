import { PageTitle } from '../platform/PageTitle.tsx';

export function SetUpPage() {
  return <PageTitle title="Set up">Set up</PageTitle>;
}
