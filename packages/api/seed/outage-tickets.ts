import type { DemoTicket } from './demo-ticket.ts';

export const outageTickets: readonly DemoTicket[] = [
  {
    key: 'website-down',
    subject: 'Entire website down since 09:12, campaigns live',
    category: 'technical',
    priority: 'HIGH',
    channel: 'WHATSAPP',
    customer: 'sarah',
    opened: '09:15',
    body: `URGENT!! Our entire website is down since 09:12. Error 502 on every page and we have
      campaigns LIVE that send people there!`,
    files: ['error-502.png'],
    steps: [
      { at: '+1m', by: 'kim', setsPriority: 'URGENT' },
      { at: '+2m', by: 'sarah', replies: 'Every click costs us money. Hello?' },
      { at: '+3m', by: 'james', claims: true },
      {
        at: '+4m',
        by: 'james',
        replies: `Sarah, I'm here. I see the 502 too. Getting the technical team in right now, and
          you will hear from us every 20 minutes until it is up.`,
      },
      {
        at: '+6m',
        by: 'james',
        escalates: `Brightline: 502 on all pages since 09:12, three paid campaigns pointing there.
          DNS fine, our edge answers, origin doesn't. Promised an update every 20 minutes. Her
          mobile is on file, she wants WhatsApp only.`,
      },
      { at: '+8m', by: 'tim', claims: true },
      {
        at: '+21m',
        by: 'tim',
        replies: `Tim from the technical team. The server ran out of disk at 09:12. I've put a
          static copy of your landing pages in front, so clicks from the campaigns arrive again.
          The shop is still down, I'm making room now.`,
      },
      {
        at: '+26m',
        by: 'sarah',
        replies: 'Landing pages load for me. OK. Shop please before the noon mailing.',
      },
      {
        at: '+48m',
        by: 'tim',
        replies: `Shop is back since 10:01, orders go through, I placed a test order. I'm keeping
          this open and watching it while I find out why the log files filled the disk.`,
      },
      {
        at: '+55m',
        by: 'tim',
        notes: `Log rotation failed after last week's image update. Two more customers are on that
          image, disks at 71 % and 80 %. Cleaning those before they call.`,
      },
    ],
  },
  {
    key: 'blank-form',
    subject: 'URGENT: sign-up form is blank, event starts tonight',
    category: 'technical',
    priority: 'URGENT',
    channel: 'CHAT',
    customer: 'mei',
    opened: '3m',
    body: `The sign-up form on lantern-events page is just white. It worked an hour ago. Our event
      is TONIGHT and people can't register.`,
    files: ['blank-form.png'],
    steps: [{ at: '+1m', by: 'mei', replies: 'Chrome and Safari both. Phone too.' }],
  },
  {
    key: 'slow-dashboard',
    subject: 'Dashboard takes 40 seconds to load in the afternoon',
    category: 'technical',
    channel: 'WEB',
    customer: 'austin',
    opened: '6d 15:12',
    body: `Every day from about two o'clock the dashboard needs 40 seconds and more. In the
      morning it is instant. Whole product team sees it, different networks.`,
    steps: [
      { at: '+30m', by: 'james', claims: true },
      {
        at: '+45m',
        by: 'james',
        escalates: `Not browser, not network: same from my desk. Slow call is /reports/summary, 38
          s. Only workspaces with more than a million contacts.`,
      },
      { at: '+1d 09:02', by: 'tim', claims: true },
      {
        at: '+1d 11:30',
        by: 'tim',
        escalates: `Query plan is fine at 11, so not an index. The read replica is hosted on
          shared storage that seems throttled from 14:00 on (graphs in the wiki). Needs somebody
          who can talk to the hosting provider.`,
      },
      { at: '+1d 13:20', by: 'terrence', claims: true },
      {
        at: '+1d 14:35',
        by: 'terrence',
        replies: `Hi Austin, found: our hosting provider throttles the storage of the reporting
          database at peak times. I have a case open with them to move us to a faster tier. I'll
          leave this waiting on them; mornings stay fast in the meantime.`,
        leaves: 'ON_HOLD',
      },
    ],
  },
  {
    key: 'app-crash',
    subject: 'Mobile app closes when I open the inbox',
    category: 'technical',
    channel: 'WEB',
    customer: 'priya',
    opened: '2d 13:41',
    body: `Android, updated yesterday. I tap Inbox, it flashes and the app is gone. Campaigns and
      Contacts work.`,
    steps: [
      { at: '+20m', by: 'james', claims: true },
      {
        at: '+28m',
        by: 'james',
        replies: `Hi Priya, could you open Settings, About and tell me the version and your phone
          model? Reinstalling won't help I fear, so don't bother.`,
        leaves: 'PENDING',
      },
      { at: '+55m', by: 'priya', replies: '5.14.0, Pixel 7. Battery saver is on if that matters.' },
      {
        at: '+70m',
        by: 'james',
        escalates: `5.14.0 on Pixel 7 crashes opening Inbox. I can reproduce it with battery saver
          ON, not with it off. She can work in the browser for now.`,
      },
      { at: '+1d 09:31', by: 'tim', claims: true },
      {
        at: '+1d 09:50',
        by: 'tim',
        replies: `Battery saver was the right hint, thank you! The animation we added in 5.14
          fails when the phone forbids it. A fix is in review; until then, battery saver off makes
          the inbox open.`,
      },
    ],
  },
  {
    key: 'verifying-domain',
    subject: 'Custom domain stuck on "verifying" for days',
    category: 'technical',
    channel: 'EMAIL',
    customer: 'laura',
    opened: '4d 10:10',
    body: `I added the CNAME exactly as in your instructions, and the page still says verifying.
      My nephew says it is right.`,
    steps: [
      { at: '+35m', by: 'james', claims: true },
      { at: '+40m', by: 'james', assigns: 'tim' },
      {
        at: '+3h',
        by: 'tim',
        replies: `Dear Ms Croft, your nephew is nearly right: the entry is there, but the provider
          added your domain a second time at the end, so it reads
          "news.croft.example.croft.example". In the field "Name" only "news" should stand. Could
          you change that and tell me?`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'upload-99',
    subject: 'Uploads over 20 MB fail at 99 %',
    category: 'technical',
    channel: 'WEB',
    customer: 'austin',
    opened: '5d 09:25',
    body: `Videos for the onboarding page: everything above roughly 20 MB goes to 99 % and then
      "Network error". 19 MB works, 21 MB doesn't. Tried office and home.`,
    steps: [
      { at: '+15m', by: 'james', claims: true },
      {
        at: '+25m',
        by: 'james',
        escalates: 'Austin measured the limit well: 20 MiB sharp. Smells like a proxy setting.',
      },
      { at: '+40m', by: 'tim', claims: true },
      {
        at: '+2h',
        by: 'tim',
        escalates: `Limit of the app is 500 MB, so it is in front of it. The new edge nodes are
          not mine to change: please look at their body size.`,
      },
      { at: '+3h', by: 'terrence', claims: true },
      {
        at: '+4d 10:05',
        by: 'terrence',
        resolves: `Two of the six edge nodes came up with the factory limit of 20 MB. All six have
          500 MB now and a check that they agree. I uploaded a 480 MB file through each. Please
          try your video again.`,
      },
    ],
  },
];
