import { PageTitle } from '../platform/PageTitle.tsx';

export function MailboxPage() {
  return <PageTitle title="Mailbox">Mailbox</PageTitle>;
}
