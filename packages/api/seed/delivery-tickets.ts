import type { DemoTicket } from './demo-ticket.ts';

export const deliveryTickets: readonly DemoTicket[] = [
  {
    key: 'whatsapp-twice',
    subject: 'WhatsApp messages arrive twice',
    category: 'technical',
    channel: 'WEB',
    customer: 'austin',
    opened: '1d 10:05',
    body: `Since yesterday's release testers get every WhatsApp notification twice, 4 to 6 seconds
      apart. Same text, different message id. E-mail is fine.`,
    files: ['whatsapp-webhook.txt'],
    steps: [
      { at: '+10m', by: 'kim', movesTo: 'level2' },
      { at: '+24m', by: 'tim', claims: true },
      {
        at: '+50m',
        by: 'tim',
        replies: `Thanks for the log, Austin, that saved me an hour. The first delivery takes just
          over 3 s to be acknowledged, so the sender retries. I'm making the retry recognise the
          first attempt.`,
      },
      {
        at: '+95m',
        by: 'austin',
        replies: 'Makes sense. Can we warn the two pilot customers? One of them has complained.',
      },
      {
        at: '+2h',
        by: 'tim',
        notes: `Pilot customers: Lantern and Oakfield. Kim writes to both, text agreed with
          Austin.`,
      },
    ],
  },
  {
    key: 'unsubscribe-404',
    subject: 'Unsubscribe link leads to "page not found"',
    category: 'technical',
    priority: 'HIGH',
    channel: 'EMAIL',
    customer: 'priya',
    opened: '19m',
    body: `Two readers told us that the unsubscribe link at the bottom of this week's letter goes
      to a 404. I tried it and they are right. That is a legal problem for us, not a cosmetic one.
      Could you please look at it today?`,
  },
  {
    key: 'confirmation-typo',
    subject: 'Typo in the confirmation e-mail that I cannot find',
    category: 'technical',
    priority: 'LOW',
    channel: 'WEB',
    customer: 'mei',
    opened: '75m',
    body: `The automatic mail after a registration says "Thank you for you registration". I went
      through all templates and can't find where that sentence lives. It isn't urgent, only
      embarrassing.`,
  },
  {
    key: 'outlook-images',
    subject: 'Newsletter images broken in Outlook only',
    category: 'technical',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '3d 09:40',
    body: `In Outlook all pictures of our newsletter are grey boxes with a red cross. Everybody
      else sees them.`,
    steps: [
      { at: '+18m', by: 'james', claims: true },
      {
        at: '+31m',
        by: 'james',
        replies: `Hello, Outlook doesn't show pictures in WebP format, and yours are WebP since
          last week. Two ways out: export them as JPEG, or tick "Convert for old mail programs"
          when you upload. Which one suits you? I can convert the last issue for you.`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'hotmail-spam',
    subject: 'Our mails to Hotmail all land in spam',
    category: 'technical',
    priority: 'HIGH',
    channel: 'WEB',
    customer: 'tomas',
    opened: '4d 16:02',
    body: `A third of our customers have Hotmail addresses and none of them sees our mails since
      last week. With Gmail no problem. We did not change anything. Sales are down.`,
    steps: [
      { at: '+40m', by: 'james', claims: true },
      {
        at: '+1d 09:20',
        by: 'james',
        escalates: `SPF and DKIM of ruiz pass. Bounce log clean, so they accept and file as spam.
          Please check the reputation of the sending address 198.51.100.24.`,
      },
      { at: '+1d 10:00', by: 'tim', claims: true },
      {
        at: '+1d 12:15',
        by: 'tim',
        replies: `Hola Tomás, Tim here from the technical team. The authentication of your domain
          is in order. The shared sending address you are on has a bad mark at Microsoft because
          of another sender; I'm having that looked at and will move you if it takes long.`,
      },
      {
        at: '+2d 08:45',
        by: 'tim',
        escalates: `198.51.100.24 is listed because of another tenant (blocked now). Delisting
          form needs the owner of the address range. Tomás should move to the dedicated pool
          meanwhile.`,
      },
      { at: '+2d 09:30', by: 'terrence', claims: true },
      {
        at: '+2d 11:10',
        by: 'terrence',
        replies: `Tomás, your mails leave from a clean address since 11:00. The delisting of the
          old one is filed and usually takes two days. Could you watch the open rate of your next
          mailing?`,
      },
      { at: '+3d 10:25', by: 'tomas', replies: 'Next mailing is tomorrow at 8, I will tell you.' },
    ],
  },
  {
    key: 'campaign-late',
    subject: 'Scheduled campaign went out an hour late',
    category: 'technical',
    channel: 'CHAT',
    customer: 'sarah',
    opened: '3d 12:08',
    body: `The breakfast campaign was scheduled for 07:30 and went out at 08:30. A breakfast offer
      that arrives after breakfast is not great.`,
    steps: [
      { at: '+9m', by: 'james', claims: true },
      {
        at: '+20m',
        by: 'james',
        escalates: `One hour off, exactly: looks like daylight saving. Workspace zone is "GMT-5"
          rather than a city.`,
      },
      { at: '+1d 09:10', by: 'tim', claims: true },
      {
        at: '+2d 10:30',
        by: 'tim',
        resolves: `Hi Sarah, your workspace had a fixed offset as its time zone, which doesn't
          know summer time. I've set it to New York and checked your six planned campaigns: all at
          the hour you typed. The breakfast send is credited to your wallet.`,
      },
    ],
  },
  {
    key: 'sms-emoji',
    subject: 'Emoji in SMS turned into question marks',
    category: 'technical',
    priority: 'LOW',
    channel: 'WHATSAPP',
    customer: 'mei',
    opened: '12d 11:33',
    body: `My text had a lantern emoji and a heart, customers got ?? and ??. Looks like a joke.`,
    steps: [
      { at: '+22m', by: 'james', claims: true },
      {
        at: '+35m',
        by: 'james',
        resolves: `Hi Mei! With "short alphabet" switched on a text can be 160 characters but only
          plain letters. Switch it off (Campaign, SMS, Advanced) and emoji arrive; a text is then
          70 characters. The preview now warns you, that was missing.`,
      },
      { at: '+50m', by: 'mei', confirms: true },
      { at: '+51m', by: 'mei', rates: 5, comment: 'Fast, and it even taught me something.' },
    ],
  },
];
