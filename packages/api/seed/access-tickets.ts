import type { DemoTicket } from './demo-ticket.ts';

export const accessTickets: readonly DemoTicket[] = [
  {
    key: 'lost-access',
    subject: 'Cannot log in after the database security update',
    category: 'account',
    priority: 'HIGH',
    channel: 'WEB',
    customer: 'austin',
    opened: '2d 08:34',
    body: `Since last night's security update I can't get into the product database. "Access
      denied for role product_owner." I have a release decision tomorrow and can't see a single
      figure.`,
    files: ['access-denied.txt'],
    steps: [
      { at: '+11m', by: 'kim', setsPriority: 'URGENT' },
      { at: '+16m', by: 'james', claims: true },
      {
        at: '+22m',
        by: 'james',
        replies: `Hi Austin, I've got this. Your account is active and the password is fine, so it
          is the role. Checking whether others are affected.`,
      },
      {
        at: '+40m',
        by: 'james',
        escalates: `Austin (product owner) lost product_owner rights with last night's update.
          Password, account and VPN are fine. Eleven others have the role, two confirmed the same.
          I can't see grants from level 1.`,
      },
      { at: '+52m', by: 'tim', claims: true },
      {
        at: '+70m',
        by: 'tim',
        replies: `Tim here. As a bridge you have read access to yesterday's copy (reports-ro), so
          that you can prepare. I'm looking for what took the role away.`,
      },
      {
        at: '+85m',
        by: 'austin',
        replies: 'Copy works, thank you. Live figures by tomorrow would be important though.',
      },
      { at: '+3h', by: 'tim', setsPriority: 'HIGH' },
      {
        at: '+4h',
        by: 'tim',
        escalates: `The update replaced inherited grants by explicit ones, and product_owner isn't
          in the list. Restoring by hand would be undone at the next run. The policy itself must
          change, that is yours. Bridge: reports-ro, expires in 72 h.`,
      },
      { at: '+5h', by: 'terrence', claims: true },
      {
        at: '+1d 09:10',
        by: 'terrence',
        replies: `Good morning Austin. I have the role in the new policy and it passed on the test
          system. Security has to sign it off, then it goes live today. You'll be the first I ask
          to try it.`,
      },
      {
        at: '+1d 09:12',
        by: 'terrence',
        notes: 'Sign-off asked from security. If it is late: extend reports-ro, expires tomorrow.',
      },
    ],
  },
  {
    key: 'sms-codes',
    subject: 'Two-factor codes never arrive by SMS',
    category: 'account',
    priority: 'HIGH',
    channel: 'WHATSAPP',
    customer: 'laura',
    opened: '21m',
    body: `I'm supposed to enter a code that you send by SMS and it never comes. I have tried five
      times and now it says wait one hour. My phone gets other messages.`,
  },
  {
    key: 'single-sign-on',
    subject: 'Single sign-on sends everybody back to the login page',
    category: 'account',
    priority: 'HIGH',
    channel: 'EMAIL',
    customer: 'priya',
    opened: '64m',
    body: `Since our IT renewed the certificate at the identity provider nobody at Oakfield gets
      in. You click "Sign in with Oakfield", the page flickers twice and you are back at the
      start. 40 people. The old certificate is still shown in your settings but I'm not allowed to
      edit it.`,
    files: ['saml-response.txt'],
    steps: [
      { at: '+6m', by: 'kim', movesTo: 'level3' },
      {
        at: '+7m',
        by: 'kim',
        notes: `Straight to level 3: only they may exchange a certificate. Terrence is on the lost
          access case #{lost-access} until noon.`,
      },
    ],
  },
  {
    key: 'locked-out',
    subject: 'Locked out after too many attempts',
    category: 'account',
    priority: 'HIGH',
    channel: 'PHONE',
    openedBy: 'james',
    customer: 'laura',
    opened: '10d 09:58',
    body: `Call from Laura Croft: typed an old password several times, account is locked. Caller
      gave the answer to the security question.`,
    steps: [
      { at: '+2m', by: 'james', claims: true },
      {
        at: '+9m',
        by: 'james',
        resolves: `Dear Ms Croft, as said on the phone: the lock is lifted and a link for a new
          password is in your mailbox. It works for one hour.`,
      },
      { at: '+25m', by: 'laura', confirms: true },
      { at: '+27m', by: 'laura', rates: 5, agent: 5, comment: 'James was patient and very clear.' },
    ],
  },
  {
    key: 'foreign-sign-in',
    subject: 'Somebody signed in from a country I have never been to',
    category: 'account',
    priority: 'URGENT',
    channel: 'EMAIL',
    customer: 'mei',
    opened: '13d 08:12',
    body: `I got your warning "new sign-in from Brazil" at 3 in the night. That was not me!! What
      did they see? Can you throw them out?`,
    steps: [
      { at: '+4m', by: 'james', claims: true },
      {
        at: '+6m',
        by: 'james',
        replies: `Mei, all sessions of your account are ended as of this minute, including yours.
          Please set a new password by the link I've just sent, and don't reuse the old one
          anywhere.`,
      },
      {
        at: '+10m',
        by: 'james',
        escalates: `One session from São Paulo, 03:04 to 03:09. Please check what was read or
          exported.`,
      },
      { at: '+25m', by: 'tim', claims: true },
      {
        at: '+1h',
        by: 'tim',
        escalates: 'No export in the app log. Raw access log needs level 3 rights.',
      },
      { at: '+80m', by: 'terrence', claims: true },
      { at: '+2h', by: 'mei', replies: 'New password set. Did they take our contact list?' },
      {
        at: '+3h',
        by: 'terrence',
        replies: `They didn't. In five minutes they opened the start page and the profile, nothing
          else: no contacts, no export, no payment details. The password came from a leak at another
          site. The full log is attached.`,
        files: ['access-log.txt'],
      },
      {
        at: '+185m',
        by: 'terrence',
        resolves: `I've switched on two-factor sign-in for you, so a leaked password alone opens
          nothing any more. Please write at once if another warning comes.`,
      },
      { at: '+4h', by: 'mei', confirms: true },
      {
        at: '+4h',
        by: 'mei',
        rates: 5,
        comment: 'I was terrified, and three hours later I knew everything. Thank you.',
      },
    ],
  },
  {
    key: 'vpn-certificate',
    subject: 'VPN certificate expired on my work laptop',
    category: 'account',
    channel: 'WEB',
    customer: 'austin',
    opened: '1d 08:41',
    body: `VPN refuses me with "certificate expired". The self-service page to renew it is only
      reachable through the VPN. Nice.`,
    steps: [
      { at: '+8m', by: 'james', claims: true },
      { at: '+10m', by: 'james', assigns: 'tim' },
      {
        at: '+35m',
        by: 'tim',
        resolves: `Ha, fair point. I renewed yours from here; quit the VPN client once and connect
          again. The renewal page will be reachable from outside with two-factor sign-in from next
          week on. Are you in?`,
      },
    ],
  },
];
