import type { DemoTicket } from './demo-ticket.ts';

export const billingEarlier: readonly DemoTicket[] = [
  {
    key: 'refund-late',
    subject: 'Refund promised two weeks ago still not here',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'sarah',
    opened: '9d 11:20',
    body: `You cancelled our landing page add-on and promised $120 back "within a few days". Could
      you check where it is?`,
    steps: [
      { at: '+25m', by: 'james', claims: true },
      {
        at: '+50m',
        by: 'james',
        resolves: `Hi Sarah, the refund of $120 went out today to the card ending 4417. Banks take
          3 to 5 working days to show it.`,
      },
      { closesBySilence: true },
      {
        at: '+5d 09:05',
        by: 'sarah',
        reopens: `It has been five working days and there is nothing on the card. I asked the
          bank, they see nothing coming either.`,
      },
      {
        at: '+5d 09:48',
        by: 'james',
        replies: `That is annoying, sorry. I can see it leave on our side. I'm asking our payment
          provider for the reference number with which your bank can find it.`,
      },
      {
        at: '+7d 16:30',
        by: 'sarah',
        asksEscalation: `Third time I'm asking for the same $120. I'd like somebody to look at it
          who can actually make it happen.`,
      },
      { at: '+8d 08:39', by: 'kim', setsPriority: 'HIGH' },
      {
        at: '+8d 08:40',
        by: 'kim',
        notes: `James: the provider confirmed to me that it bounced, the card was replaced in the
          meantime. Please offer a bank transfer, I approve it in advance.`,
      },
      {
        at: '+8d 09:15',
        by: 'james',
        replies: `Sarah, the refund bounced because the card ending 4417 has been replaced since.
          We'd like to pay by bank transfer today instead: which account may we use? You can reply
          here, only our billing team reads it.`,
      },
    ],
  },
  {
    key: 'direct-debit',
    subject: 'Bank returned the direct debit, fee of £12',
    category: 'billing',
    channel: 'PHONE',
    openedBy: 'james',
    customer: 'laura',
    opened: '11d 14:05',
    body: `Call from Laura Croft: her bank returned a direct debit for a plan that had ended, and
      charged £12. She wants to know why we tried at all, and wants the fee back.`,
    steps: [
      { at: '+6m', by: 'james', claims: true },
      {
        at: '+22m',
        by: 'james',
        notes: 'Old mandate was still marked active after the account was deactivated. Removed it.',
      },
      {
        at: '+30m',
        by: 'james',
        resolves: `Dear Ms Croft, an old mandate was still stored with us, and that was our
          mistake. It is deleted now. The £12 are on their way to your account as a credit
          transfer.`,
      },
      { closesBySilence: true },
    ],
  },
  {
    key: 'trial-charged',
    subject: 'Charged although I cancelled the trial in time',
    category: 'billing',
    channel: 'WEB',
    customer: 'mei',
    opened: '14d 08:52',
    body: `I cancelled the video add-on trial on day 13 of 14 and was charged $25 anyway. I have
      the confirmation mail of the cancellation.`,
    steps: [
      { at: '+2h', by: 'james', claims: true },
      {
        at: '+3h',
        by: 'james',
        replies: `Hello Mei, our terms ask for cancellation 48 hours before the end. But let me
          see what I can do.`,
      },
      {
        at: '+1d 10:12',
        by: 'mei',
        replies: `Where would I have read that? Not on the page with the big green "try it free"
          button.`,
      },
      {
        at: '+2d 15:30',
        by: 'james',
        resolves: `You have a point, the page doesn't say it clearly. The $25 are refunded, and
          the wording goes to the people who own that page.`,
      },
      { at: '+2d 17:02', by: 'mei', confirms: true },
      {
        at: '+2d 17:04',
        by: 'mei',
        rates: 2,
        agent: 4,
        comment: 'Got the money in the end, but two days of arguing for $25.',
      },
    ],
  },
];
