import type { DemoTicket } from './demo-ticket.ts';

/** Waiting in the billing line; Sarah's is the third and the newest ones stand behind her. */
export const billingLine: readonly DemoTicket[] = [
  {
    key: 'card-declined',
    subject: 'Card declined, all campaigns pause at midnight',
    category: 'billing',
    channel: 'CHAT',
    customer: 'mei',
    opened: '6m',
    body: `Your banner says our card was declined and everything pauses at midnight. The bank says
      nobody tried to charge it. Same Visa we have used since spring, it is valid for two more
      years. We have three campaigns running for a client, please don't let them stop.`,
    files: ['card-declined.png'],
    steps: [{ at: '+1m', by: 'kim', setsPriority: 'HIGH' }],
  },
  {
    key: 'vat-number',
    subject: 'Invoice PDF shows the wrong VAT number',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'priya',
    opened: '27m',
    body: `Hello,

      our accountant sent back your last invoice: it carries the VAT number of our old company
      (the one ending in 402). We changed it under Settings, Company in the summer and the screen
      shows the right one. Only the PDF is wrong.

      Could you correct the invoice and make sure that the next one is right?

      Kind regards, Priya`,
    files: ['invoice-oakfield.pdf'],
  },
  {
    key: 'overcharge',
    subject: 'Charged $299 instead of $199 on the Team plan',
    category: 'billing',
    channel: 'WHATSAPP',
    customer: 'sarah',
    opened: '12m',
    body: `Hi, I was charged $299 instead of $199 for my plan. See attached invoice. I need this
      sorted before my monthly report.`,
    files: ['invoice-0917.pdf'],
    steps: [
      {
        at: '+3m',
        by: 'sarah',
        replies: `To add: we are still five people, nobody was added and I changed nothing. The
          plan page says $199 too.`,
      },
    ],
  },
  {
    key: 'duplicate-top-up',
    subject: 'Refund for duplicate campaign top-up',
    category: 'billing',
    channel: 'WEB',
    customer: 'tomas',
    opened: '9m',
    body: `I topped up 500 € for the autumn campaign. The page hung after I pressed Pay, so I
      reloaded it, and now I see two movements of 500 € on the card and only 500 € in the wallet.
      Please return one of them.`,
  },
  {
    key: 'bank-transfer',
    subject: 'Can we pay by bank transfer instead of card?',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'laura',
    opened: '4m',
    body: `Good day, once my account is active again I would prefer to pay the year in one sum by
      bank transfer. My compliance officer doesn't want a card on file. Is that possible with the
      Starter plan, and what details would you need from me?`,
  },
  {
    key: 'billing-address',
    subject: 'Change billing address before the 1st',
    category: 'billing',
    channel: 'WEB',
    customer: 'priya',
    opened: '48m',
    body: `We are moving. From the 1st our invoices should go to Oakfield, 14 Mill Lane, second
      floor. The form under Settings wants the address in capitals and then says "postcode
      unknown", although the post office knows it. No hurry as long as it is done by the next
      invoice.`,
    steps: [{ at: '+15m', by: 'kim', setsPriority: 'LOW' }],
  },
];
