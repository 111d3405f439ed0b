import type { DemoTicket } from './demo-ticket.ts';

/** Taken in the past three hours, one about every quarter of an hour: waits are judged by them. */
export const billingToday: readonly DemoTicket[] = [
  {
    key: 'charged-twice',
    subject: 'Two charges of $49 on the same day',
    category: 'billing',
    channel: 'WEB',
    customer: 'mei',
    opened: '190m',
    body: `There are two charges of $49 from you today, 20 seconds apart. I only have one Starter
      account.`,
    steps: [
      { at: '+19m', by: 'james', claims: true },
      {
        at: '+24m',
        by: 'james',
        replies: `Hello Mei, I can see both. The second one is a reservation that your bank made
          when the first attempt timed out; we never booked it. It should drop off your statement
          within two days.

          Would you like a written confirmation for your bank?`,
      },
      {
        at: '+41m',
        by: 'mei',
        replies: 'No need, it has just disappeared from the app. Thanks for the quick look!',
      },
      {
        at: '+44m',
        by: 'james',
        resolves: `Perfect. One charge of $49 stands, the reservation is gone. I'm marking this as
          solved.`,
      },
      { at: '+46m', by: 'mei', confirms: true },
      { at: '+46m', by: 'mei', rates: 5, comment: 'Explained in two sentences. Lovely.' },
    ],
  },
  {
    key: 'receipts-quarter',
    subject: 'Receipts for the last three months',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '178m',
    body: `Dear support, for our quarter end we need the receipts of the last three months as PDF.
      The download page shows only the most recent one. Brightline Finance`,
    steps: [
      { at: '+22m', by: 'james', claims: true },
      {
        at: '+31m',
        by: 'james',
        resolves: `Hello, older receipts are behind "Show all" at the very bottom of Billing,
          History; easily missed, I know. You have the right to see them, I checked. All three are
          there and each has a PDF button. Please say if one is missing.`,
      },
    ],
  },
  {
    key: 'downgrade',
    subject: 'Downgrade from Team to Starter at the end of the month',
    category: 'billing',
    channel: 'CHAT',
    customer: 'priya',
    opened: '169m',
    body: `Hi, two of us are leaving the project. How do I go down to Starter at the end of the
      month without losing the automations?`,
    steps: [
      { at: '+28m', by: 'james', claims: true },
      {
        at: '+30m',
        by: 'james',
        replies: `Hi Priya! Starter keeps up to 3 automations, you have 4. The one called "Old
          welcome" hasn't run for a year. Shall I plan the change for the last day of the month
          and you switch that one off?`,
      },
      { at: '+37m', by: 'priya', replies: 'Yes please. Switched it off just now.' },
      {
        at: '+42m',
        by: 'james',
        resolves: `Done: Team runs to the last day of the month, Starter begins the day after, and
          you'll get a reminder three days before. Nothing is charged until then.`,
      },
    ],
  },
  {
    key: 'purchase-order',
    subject: 'Purchase order number missing, invoice refused',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'finance',
    opened: '151m',
    body: `Our system refuses invoices without a purchase order number, so yours from last week is
      unpaid and will stay unpaid. We gave you the number in January. Please send a corrected one.`,
    steps: [
      { at: '+25m', by: 'james', claims: true },
      {
        at: '+33m',
        by: 'james',
        replies: `Hello, sorry for the trouble. The number from January ended with the old year's
          order in our system, so I can't reuse it. Could you send me this year's? I'll put it on
          last week's invoice and on all that follow.`,
        leaves: 'PENDING',
      },
      {
        at: '+34m',
        by: 'james',
        notes: `Dunning paused for 14 days so that they don't get a reminder while we wait for the
          number.`,
      },
    ],
  },
  {
    key: 'coupon',
    subject: 'Code WELCOME20 is "not valid for this cart"',
    category: 'billing',
    channel: 'WHATSAPP',
    customer: 'tomas',
    opened: '139m',
    body: `Your colleague at the fair gave me WELCOME20, it says not valid for this cart. The cart
      is one Team plan.`,
    steps: [
      { at: '+28m', by: 'james', claims: true },
      {
        at: '+32m',
        by: 'james',
        replies: `Hola Tomás, the code is for yearly plans and your cart has the monthly one. The
          text at the checkout should say so; I've passed that on. If you choose "yearly" it takes
          20 % off. Prefer monthly? Then I can give you 10 % for three months.`,
      },
      { at: '+39m', by: 'tomas', replies: 'Yearly it is then, it worked. Gracias.' },
      {
        at: '+41m',
        by: 'james',
        resolves: 'Great, the order is through with the 20 % off. Welcome on the Team plan!',
      },
      { at: '+50m', by: 'tomas', confirms: true },
      {
        at: '+51m',
        by: 'tomas',
        rates: 4,
        agent: 5,
        comment: 'Good, but the page should have told me.',
      },
    ],
  },
  {
    key: 'cancelled-seat',
    subject: 'Refund for a seat we cancelled in the first week',
    category: 'billing',
    channel: 'WEB',
    customer: 'sarah',
    opened: '118m',
    body: `We cancelled one seat on the third day of the period and your page promised the rest of
      the month back. Nothing has arrived.`,
    steps: [
      { at: '+21m', by: 'james', claims: true },
      {
        at: '+35m',
        by: 'james',
        replies: `Hi Sarah, you're right, $31.40 is owed to you. I sent the refund a minute ago
          and our payment provider answered that card refunds are delayed today. I'm keeping this
          open until they confirm that it has left.`,
        leaves: 'ON_HOLD',
      },
      {
        at: '+36m',
        by: 'james',
        notes: 'Provider status page: card refunds queued since this morning, no date given.',
      },
    ],
  },
];
