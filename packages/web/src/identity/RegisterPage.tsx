import { PageTitle } from '../platform/PageTitle.tsx';

export function RegisterPage() {
  return <PageTitle title="Register">Register</PageTitle>;
}
