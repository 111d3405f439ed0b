import { PageTitle } from '../platform/PageTitle.tsx';

export function SignInPage() {
  return <PageTitle title="Sign in">Sign in</PageTitle>;
}
