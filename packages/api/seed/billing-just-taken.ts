import type { DemoTicket } from './demo-ticket.ts';

/** The later half of those taken in the past three hours. */
export const billingJustTaken: readonly DemoTicket[] = [
  {
    key: 'wrong-currency',
    subject: 'Billed in dollars, the contract says euros',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'tomas',
    opened: '108m',
    body: `Buenos días,

      the contract that we signed (page 2) says 179 € a month. Since last month you take 199
      dollars. It is not the amount, it is that my bank asks a fee for each foreign payment and
      the bookkeeping is a mess. Please go back to euros and return the two fees of 3,50 €.

      Tomás Ruiz`,
    steps: [
      { at: '+26m', by: 'james', claims: true },
      {
        at: '+40m',
        by: 'james',
        replies: `Buenos días Tomás, you are right and I apologise. When you moved from monthly to
          yearly invoices the currency fell back to dollars. I've set it to euros again. For the
          two bank fees I need an OK from my side; I'll come back to you today.`,
      },
      {
        at: '+41m',
        by: 'james',
        notes: `Asked finance to credit 7,00 € as goodwill. Waiting for Kim's OK, amount is tiny
          but it is a foreign fee and not our charge.`,
      },
      { at: '+52m', by: 'kim', notes: 'Fine with me, please book it on the next invoice.' },
    ],
  },
  {
    key: 'renewal-date',
    subject: 'When exactly does our annual plan renew?',
    category: 'billing',
    channel: 'CHAT',
    customer: 'laura',
    opened: '97m',
    body: `I found an old e-mail about an annual plan. When would it renew, and will you just take
      the money?`,
    steps: [
      { at: '+11m', by: 'kim', setsPriority: 'LOW' },
      { at: '+29m', by: 'james', claims: true },
      {
        at: '+33m',
        by: 'james',
        resolves: `Hello Laura, that plan ran out when your account was deactivated, so nothing
          renews and nothing is taken. Once it is active again you choose a plan yourself. I noted
          this on your reactivation #{reactivation} so that nobody asks you again.`,
      },
    ],
  },
  {
    key: 'card-expires',
    subject: 'Card expires this week, how do I replace it?',
    category: 'billing',
    channel: 'WEB',
    customer: 'mei',
    opened: '79m',
    body: `The new card has the same number but another date and code. If I remove the old one
      first I'm afraid that everything stops. What is the right order?`,
    steps: [
      { at: '+26m', by: 'james', claims: true },
      {
        at: '+28m',
        by: 'james',
        resolves: `Good question! Don't remove anything: Billing, Payment method, Replace card.
          The old one stays in use until the new one has been checked with a charge of $0.`,
      },
      { at: '+35m', by: 'mei', confirms: true },
      { at: '+36m', by: 'mei', rates: 5, agent: 4 },
    ],
  },
  {
    key: 'reverse-charge',
    subject: 'Reverse charge: we should not pay your VAT',
    category: 'billing',
    channel: 'EMAIL',
    customer: 'tomas',
    opened: '63m',
    body: `As a Spanish company with an intra-community VAT number we must be invoiced without VAT
      (reverse charge). Your last invoice adds 21 %. My adviser asks for a correction.`,
    steps: [
      { at: '+25m', by: 'james', claims: true },
      {
        at: '+31m',
        by: 'james',
        replies: `Hello again Tomás. The tax office's check says that your number isn't registered
          for intra-community trade at the moment, that's why the 21 % were added automatically.
          Could you ask your adviser whether the registration lapsed, or send me the certificate?
          As soon as the check passes I'll correct the invoice.`,
        leaves: 'PENDING',
      },
    ],
  },
  {
    key: 'nonprofit',
    subject: 'Discount for a registered charity',
    category: 'billing',
    channel: 'WEB',
    customer: 'priya',
    opened: '55m',
    body: `We run the newsletter of the Oakfield food bank free of charge. Is there a reduced
      price for registered charities? The charter is attached if you need proof.`,
    files: ['charter-oakfield.pdf'],
    steps: [
      { at: '+8m', by: 'kim', setsPriority: 'LOW' },
      { at: '+32m', by: 'james', claims: true },
      {
        at: '+39m',
        by: 'james',
        replies: `What a good cause. Yes: charities get 40 % off every plan. Thank you for the
          charter, I'm having the registration checked and will set the discount after that.`,
      },
    ],
  },
  {
    key: 'wallet-minus',
    subject: 'Wallet shows minus $18.20 after a test send',
    category: 'billing',
    channel: 'WHATSAPP',
    customer: 'mei',
    opened: '34m',
    body: `I sent ONE test message to myself and the wallet went from $2.10 to minus $18.20. What
      happened??`,
    steps: [
      {
        at: '+2m',
        by: 'mei',
        replies: 'And now it will not let me send anything because the balance is negative.',
      },
      { at: '+4m', by: 'kim', setsPriority: 'HIGH' },
      { at: '+26m', by: 'james', claims: true },
      {
        at: '+29m',
        by: 'james',
        replies: `Hi Mei, I'm on it. It looks as if the test went to the whole test list (203
          numbers) and not only to yours. I've lifted the block so you can send; now I'm checking
          why the screen said "1 recipient".`,
      },
    ],
  },
];
