import type { DemoTicket } from './demo-ticket.ts';

export const developerTickets: readonly DemoTicket[] = [
  {
    key: 'api-429',
    subject: 'API returns 429 under normal load',
    category: 'technical',
    priority: 'HIGH',
    channel: 'WEB',
    customer: 'tomas',
    opened: '41m',
    body: `Since today our integration gets 429 after about 20 calls a minute. The documents say
      600. Our key is the same as always, no retries in a loop, I checked twice. Log attached, see
      the header X-RateLimit-Limit: 20.`,
    files: ['api-429.txt'],
    steps: [
      { at: '+5m', by: 'kim', movesTo: 'level2' },
      {
        at: '+6m',
        by: 'kim',
        notes: "Limit of 20 is the one for trial keys. Did last week's plan change downgrade it?",
      },
    ],
  },
  {
    key: 'csv-10000',
    subject: 'CSV export stops at 10,000 rows',
    category: 'technical',
    priority: 'HIGH',
    channel: 'EMAIL',
    customer: 'austin',
    opened: '58m',
    body: `The contact export of the pilot workspace has exactly 10,000 rows, the list says
      13,482. No error, no hint in the file. I only noticed because the totals in my sheet were
      off. If this happens to customers they will not notice at all.`,
    files: ['contacts-export.csv'],
    steps: [{ at: '+7m', by: 'kim', movesTo: 'level2' }],
  },
  {
    key: 'webhook-signature',
    subject: 'Webhook signature does not match since the key change',
    category: 'technical',
    channel: 'WEB',
    customer: 'mei',
    opened: '24m',
    body: `We rotated the signing secret last week. Since then every call fails our check. We
      compute HMAC-SHA256 over the raw body with the part after "whsec_". Is the secret base64
      that has to be decoded first, or taken as it is? The old one worked as it is.`,
    steps: [{ at: '+4m', by: 'kim', movesTo: 'level2' }],
  },
  {
    key: 'sandbox-reset',
    subject: 'Sandbox lost its test contacts overnight',
    category: 'technical',
    priority: 'LOW',
    channel: 'WEB',
    customer: 'austin',
    opened: '86m',
    body: `The sandbox was empty when our nightly tests started. Is it reset at night now? If so,
      could we get a way to keep a set of fixtures?`,
    steps: [{ at: '+12m', by: 'kim', movesTo: 'level2' }],
  },
  {
    key: 'zapier',
    subject: 'Zapier stopped creating contacts',
    category: 'technical',
    channel: 'WEB',
    customer: 'priya',
    opened: '8d 09:17',
    body: `Our form at the reception feeds new visitors through Zapier. Since last week nothing
      arrives any more. Zapier says "success" for each of them.`,
    steps: [
      { at: '+33m', by: 'james', claims: true },
      { at: '+45m', by: 'james', assigns: 'tim' },
      {
        at: '+4h',
        by: 'tim',
        resolves: `Hello Priya, the connection pointed to a list that was archived last week. I
          restored the list, and the 31 visitors since then are in it.`,
      },
      {
        at: '+1d 08:50',
        by: 'priya',
        disputes: `The 31 are there, thank you, but today's visitors are missing again. Four so
          far.`,
      },
      {
        at: '+1d 10:40',
        by: 'tim',
        replies: `You're right. The old version of their connector writes to the archive no matter
          what we do. Zapier has confirmed the fault and is working on it. I've set up a copy job
          on our side that fetches your visitors every hour until they're done.`,
        leaves: 'ON_HOLD',
      },
      {
        at: '+1d 10:45',
        by: 'tim',
        notes: 'Copy job runs on my account. Remove it once the connector 3.2 is out.',
      },
    ],
  },
  {
    key: 'higher-limit',
    subject: 'Higher API limit for our launch week',
    category: 'technical',
    channel: 'EMAIL',
    customer: 'sarah',
    opened: '3d 14:22',
    body: `We expect about five times our usual traffic in the week of the launch. Can you raise
      our API limit for those seven days, and what would it cost?`,
    steps: [
      { at: '+15m', by: 'kim', movesTo: 'level2' },
      { at: '+90m', by: 'tim', claims: true },
      {
        at: '+2h',
        by: 'tim',
        replies: `Hi Sarah, we can, and for one week it costs nothing. To size it I need two
          things: the highest number of calls a minute you expect, and whether they come from one
          server or several.`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'search-apostrophe',
    subject: "Search finds nothing for names like O'Brien",
    category: 'technical',
    priority: 'LOW',
    channel: 'WEB',
    customer: 'laura',
    opened: '15d 10:31',
    body: `When I look for O'Brien there are no results, although I have four of them. With OBrien
      neither.`,
    steps: [
      { at: '+1h', by: 'james', claims: true },
      {
        at: '+2h',
        by: 'james',
        escalates: 'Typographic apostrophe (’) in the data, straight one typed. Needs a developer.',
      },
      { at: '+1d 11:05', by: 'tim', claims: true },
      {
        at: '+4d 16:10',
        by: 'tim',
        resolves: `Dear Ms Croft, from today the search treats all apostrophes alike. All four
          O'Briens come up, and so do the D'Angelos.`,
      },
      { closesBySilence: true },
    ],
  },
];
