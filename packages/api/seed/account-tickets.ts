import type { DemoTicket } from './demo-ticket.ts';

export const accountTickets: readonly DemoTicket[] = [
  {
    key: 'reactivation',
    subject: 'Account inactive for two years, please reactivate',
    category: 'account',
    channel: 'WEB',
    customer: 'laura',
    opened: '1d 09:35',
    body: `I am a financial adviser and used your service until about two years ago. When I try to
      sign in it says "This account has been deactivated". I have a client event next month and
      need my old contact list. Please reactivate my account.`,
    files: ['deactivated.png'],
    steps: [
      { at: '+14m', by: 'james', claims: true },
      {
        at: '+21m',
        by: 'james',
        replies: `Dear Ms Croft, thank you for coming back! The account was deactivated for
          inactivity; nothing has been deleted. Before I open it I have to be sure that it is you:
          could you tell me the company name and the month of your last invoice?`,
        leaves: 'PENDING',
      },
      {
        at: '+2h',
        by: 'laura',
        replies: `Croft Advisory, and the last invoice I can find is from October two years ago,
          number 0388.`,
      },
      {
        at: '+3h',
        by: 'james',
        notes: `Identity confirmed (invoice 0388 matches). Contact list is in the archive tier,
          restoring takes about a day. Started. Don't reactivate before it is back, she would see
          an empty list and panic.`,
      },
      {
        at: '+3h',
        by: 'james',
        replies: `Thank you, that matches. Your 1,204 contacts are coming back from the archive,
          which takes about a day. As soon as they are complete I'll reactivate the account and
          write to you here.`,
      },
    ],
  },
  {
    key: 'team-accounts',
    subject: 'Accounts for five new colleagues',
    category: 'account',
    channel: 'WEB',
    customer: 'sarah',
    opened: '2d 10:20',
    body: `Five people join our marketing team. Can you create accounts for them with the same
      rights as mine, except billing? The list is attached.`,
    files: ['new-colleagues.csv'],
    steps: [
      { at: '+17m', by: 'james', claims: true },
      {
        at: '+29m',
        by: 'james',
        replies: `Hi Sarah, congratulations on growing! Your plan has room for three more seats;
          two would be extra, $19 each a month. Shall I add them, or would you rather begin with
          three?`,
        leaves: 'PENDING',
      },
      {
        at: '+1h',
        by: 'sarah',
        replies: 'Add them please, approved by our finance.',
        via: 'EMAIL',
      },
      {
        at: '+1d 09:40',
        by: 'james',
        resolves: `All five are invited. I made a role "Marketing without billing" so that you can
          give it to the next ones yourself (People, Roles). The invitations are valid for seven
          days. Does everything work for them?`,
      },
    ],
  },
  {
    key: 'invite-expired',
    subject: 'Invite link for new team member has expired',
    category: 'account',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '1d 14:48',
    body: `The invitation for our new trainee expired before she started. When Sarah sends another
      one it says "already invited". Please help.`,
    steps: [
      { at: '+19m', by: 'james', claims: true },
      {
        at: '+27m',
        by: 'james',
        replies: `Hello, I've withdrawn the old invitation, so Sarah can invite her again now. I'd
          like to understand why the button didn't do that: did it say "already invited" in red or
          in grey?`,
      },
      { at: '+50m', by: 'finance', replies: 'Grey, with a small i beside it.' },
      {
        at: '+1h',
        by: 'james',
        notes: `Grey = the old screen. They are still on the previous interface, same as in
          #{team-accounts}? No, those went through.`,
      },
    ],
  },
  {
    key: 'colleague-left',
    subject: 'How do I remove somebody who has left us?',
    category: 'account',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '33m',
    body: `One of our freelancers is gone since yesterday and can still sign in. I only see "edit"
      and "resend" beside the name. His campaigns have to stay.`,
  },
  {
    key: 'gdpr-copy',
    subject: 'Copy of all personal data you hold about me',
    category: 'account',
    channel: 'EMAIL',
    customer: 'priya',
    opened: '5d 11:06',
    body: `Dear Sir or Madam,

      under Article 15 GDPR I ask for a copy of the personal data that you process about me,
      including the recordings of calls if there are any.

      Priya Nair`,
    steps: [
      {
        at: '+20m',
        by: 'kim',
        notes: 'Data request, one month by law. Goes to Terrence, he has the export rights.',
      },
      { at: '+21m', by: 'kim', movesTo: 'level3' },
      { at: '+22m', by: 'kim', assigns: 'terrence' },
      {
        at: '+2h',
        by: 'terrence',
        replies: `Dear Ms Nair, we have your request and will answer well within the month that
          the law gives us. You will receive a protected archive here and the password by SMS to
          the number ending 782.`,
      },
      {
        at: '+3d 15:15',
        by: 'terrence',
        replies: `A short interim report: contacts, invoices and tickets are collected. There are
          no call recordings, we don't make any. Open are the logs of the mail system.`,
      },
    ],
  },
  {
    key: 'erase-employee',
    subject: 'Erase a former employee, with proof',
    category: 'account',
    channel: 'WEB',
    customer: 'mei',
    opened: '4d 13:30',
    body: `A former employee asks us to erase her data everywhere. Please delete her user and
      confirm it in writing. Her address is the one ending in +events.`,
    steps: [
      { at: '+45m', by: 'james', claims: true },
      {
        at: '+1h',
        by: 'james',
        replies: `Hi Mei, happy to. One thing first: she owns two campaigns that still run.
          Erasing her would stop them. To whom should I hand them over?`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'change-owner',
    subject: 'Change the owner of our workspace',
    category: 'account',
    channel: 'EMAIL',
    customer: 'tomas',
    opened: '4d 09:50',
    body: `My father retires and is still the owner of the workspace. I should become the owner.
      He does not use e-mail any more.`,
    steps: [
      { at: '+1h', by: 'james', claims: true },
      {
        at: '+2h',
        by: 'james',
        replies: `Hola Tomás, all the best to your father! Because he can't confirm by e-mail, we
          need the change in writing: a short letter with his signature, photographed, is enough.
          You can attach it here.`,
        leaves: 'PENDING',
      },
      {
        at: '+2h',
        by: 'james',
        notes: 'No shortcut on this one: ownership includes the right to delete everything.',
      },
    ],
  },
  {
    key: 'merge-accounts',
    subject: 'Two accounts for the same company, please join them',
    category: 'account',
    priority: 'LOW',
    channel: 'CHAT',
    customer: 'mei',
    opened: '7d 15:25',
    body: `We have lantern and lantern-events. Can they become one with all contacts and one bill?`,
    steps: [
      { at: '+13m', by: 'james', claims: true },
      {
        at: '+20m',
        by: 'james',
        escalates: 'Joining needs a script from level 2. Contacts overlap by about 400.',
      },
      { at: '+1d 09:40', by: 'tim', claims: true },
      {
        at: '+1d 10:20',
        by: 'tim',
        replies: `Hello Mei, that works. The shop plug-in of "lantern-events" has to be switched
          over by its maker first, or orders would end up nowhere. I've written to them; they
          answer within ten days in general.`,
        leaves: 'ON_HOLD',
      },
    ],
  },
  {
    key: 'login-address',
    subject: 'Change the e-mail address that I sign in with',
    category: 'account',
    channel: 'WEB',
    customer: 'laura',
    opened: '1d 13:18',
    body: `My address changes with my new web site. I want to sign in with the new one but keep
      getting the old newsletters as they are.`,
    steps: [
      { at: '+31m', by: 'james', claims: true },
      {
        at: '+40m',
        by: 'james',
        resolves: `Dear Ms Croft, both are possible: you sign in with the new address from now on,
          and your newsletters stay where they are. You'll be asked once to confirm the new
          address by a link. Could you tell me whether it works?`,
      },
    ],
  },
];
