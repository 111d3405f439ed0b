import type { DemoTicket } from './demo-ticket.ts';

/** Contact lists, reports, and whatever fits nowhere else. */
export const contactTickets: readonly DemoTicket[] = [
  {
    key: 'import-names',
    subject: 'Import puts first names into the last name column',
    category: 'technical',
    channel: 'WEB',
    customer: 'tomas',
    opened: '52m',
    body: `With Spanish names the import cuts wrongly: "María José García López" becomes first
      name María and last name "José García López". 800 contacts now have half of their first name
      missing. Can it be taken back?`,
    files: ['import-sample.csv'],
  },
  {
    key: 'crm-duplicates',
    subject: 'Every contact exists twice after the CRM sync',
    category: 'technical',
    channel: 'CHAT',
    customer: 'sarah',
    opened: '95m',
    body: `I pressed "sync now" in the CRM connection and everybody exists twice, about 6,000
      instead of 3,000. We mail the day after tomorrow!`,
    steps: [
      { at: '+9m', by: 'james', claims: true },
      {
        at: '+15m',
        by: 'james',
        replies: `Hi Sarah, please don't sync or delete anything for now, then we can undo it
          cleanly. I'm passing this to the technical team, who can roll back the sync of today.`,
      },
      {
        at: '+19m',
        by: 'james',
        escalates: `Sync ran with "match by external id" although the CRM sends none, so all 3,041
          were created again. Customer was told not to touch anything. Needs a rollback before her
          next mailing.`,
      },
    ],
  },
  {
    key: 'two-figures',
    subject: 'Two reports, two different numbers of opened mails',
    category: 'technical',
    channel: 'WEB',
    customer: 'austin',
    opened: '70m',
    body: `For the same campaign "Overview" says 4,112 opened and "Engagement" says 8,224, exactly
      double. Which one do we show our customers? I suspect that pre-loading by mail programs is
      counted in one of them.`,
    files: ['two-figures.png'],
    steps: [
      { at: '+10m', by: 'kim', movesTo: 'level3' },
      { at: '+10m', by: 'kim', notes: 'Terrence built Engagement, so not through level 2 first.' },
    ],
  },
  {
    key: 'report-column',
    subject: 'PDF report cuts off the last column',
    category: 'technical',
    priority: 'LOW',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '10d 13:14',
    body: `The monthly PDF cuts off the column "Cost per click". In landscape as well.`,
    steps: [
      { at: '+55m', by: 'james', claims: true },
      { at: '+57m', by: 'james', assigns: 'tim' },
      {
        at: '+1d 10:05',
        by: 'tim',
        replies: `Found it: with more than eleven columns the report should shrink and didn't. I'm
          testing a fix with a copy of your report.`,
      },
      {
        at: '+2d 09:30',
        by: 'tim',
        resolves: 'Fixed. Twelve columns fit now, I made your last three reports again.',
      },
      { at: '+2d 11:48', by: 'finance', confirms: true },
      { at: '+2d 11:50', by: 'finance', rates: 4, comment: 'Works. Took a bit.' },
    ],
  },
  {
    key: 'opening-hours',
    subject: 'Phone menu reads out the wrong opening hours',
    category: 'other',
    channel: 'PHONE',
    openedBy: 'james',
    customer: 'priya',
    opened: '8d 14:32',
    body: `Call from Priya Nair: the voice menu they built with us says "Saturdays nine to four",
      they closed Saturdays months ago. Text in the editor is right.`,
    steps: [
      { at: '+3m', by: 'james', claims: true },
      {
        at: '+26m',
        by: 'james',
        resolves: `Hello Priya, the text was right but the recording was still the old one. I
          pressed "Record again"; please listen to it once and tell me if the voice pronounces
          Oakfield well.`,
      },
      { closesBySilence: true },
    ],
  },
  {
    key: 'dark-mode',
    subject: 'Wish: dark mode in the editor',
    category: 'other',
    channel: 'WEB',
    customer: 'austin',
    opened: '11d 16:20',
    body: `Not a bug. I write late and the editor is a lamp. Any plans?`,
    steps: [
      { at: '+1d 09:15', by: 'james', claims: true },
      {
        at: '+1d 09:20',
        by: 'james',
        resolves: `I asked around: it is planned for the next version but one. Your wish is the
          41st vote. I've subscribed you to the announcement.`,
      },
      { at: '+1d 11:02', by: 'austin', confirms: true },
      { at: '+1d 11:02', by: 'austin', rates: 4 },
    ],
  },
  {
    key: 'training',
    subject: 'Training for eight new people',
    category: 'other',
    priority: 'NORMAL',
    channel: 'EMAIL',
    customer: 'priya',
    opened: '5d 14:44',
    body: `Do you offer a beginners' course for a whole team? Eight people, half a day, in our
      office or remote.`,
    steps: [
      { at: '+2h', by: 'james', claims: true },
      {
        at: '+1d 10:00',
        by: 'james',
        replies: `Hello Priya, yes: three hours remote, up to ten people, recorded for those who
          are ill. Free mornings are the second and third Tuesday. Which one shall I keep for you?`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'accessibility',
    subject: 'Accessibility statement needed for a tender',
    category: 'other',
    priority: 'NORMAL',
    channel: 'EMAIL',
    customer: 'laura',
    opened: '1d 15:03',
    body: `A public client asks whether the pages made with your product meet WCAG 2.2 AA. Do you
      have a document that I can hand in?`,
    steps: [
      { at: '+28m', by: 'james', claims: true },
      {
        at: '+47m',
        by: 'james',
        resolves: `Dear Ms Croft, we do: "Conformance report" at the foot of our web site, PDF and
          HTML. For pages that you build yourself the checker in the editor makes a list per page,
          which tenders often ask for in addition.`,
      },
    ],
  },
  {
    key: 'data-location',
    subject: 'Where is our data stored?',
    category: 'other',
    priority: 'NORMAL',
    channel: 'WHATSAPP',
    customer: 'tomas',
    opened: '12d 10:26',
    body: `Hola, a customer asks in which country his data is. Spain? Ireland? America?`,
    steps: [
      { at: '+14m', by: 'james', claims: true },
      {
        at: '+24m',
        by: 'james',
        resolves: `Hola Tomás, for workspaces in Europe: Frankfurt, with the backup in Dublin.
          Nothing leaves the EU. There is a one-page summary for your customers in Settings,
          Privacy.`,
      },
      { at: '+1h', by: 'tomas', confirms: true },
      { at: '+1h', by: 'tomas', rates: 5, agent: 5, comment: 'Rápido y claro.' },
    ],
  },
];
