import type { Block, LetterContent } from './letter-content.ts';

/** What a customer is written about. */
export type LetterKind =
  | 'received'
  | 'answered'
  | 'reminded'
  | 'resolved'
  | 'asked-again'
  | 'closed';

/** What the letters speak of. */
export interface LetterFacts {
  number: number;
  subject: string;
  customerName: string;
  /** The public words that are the occasion, where there are any. */
  message: { body: string; by: string; fileNames: readonly string[] } | null;
  /** When the ticket goes on by itself if nothing is heard; null where it does not wait. */
  silenceEndsAt: Date | null;
  links: {
    ticket: string;
    /** Whether the link alone opens the ticket. */
    isKey: boolean;
    working: string;
    notWorking: string;
  };
}

const hello = ({ customerName }: LetterFacts): Block => ({ say: `Hello ${customerName},` });

const keepIt: Block = {
  say: 'Whoever has this link sees your ticket, so keep it to yourself.',
};

const toTicket = ({ links }: LetterFacts, isMain = true): Block => ({
  doors: [{ label: 'Open your ticket', url: links.ticket, isMain }],
});

const footer = ({ number }: LetterFacts) =>
  `You get this because of your ticket ${number}. Answers to this e-mail are not read: write on the page of your ticket.`;

const words = ({ message }: LetterFacts): Block[] => {
  if (!message) return [];
  const { body, by, fileNames } = message;
  const files: Block = { say: `With it on the page of your ticket: ${fileNames.join(', ')}.` };
  return [{ quote: body, by: `${by} writes` }, ...(fileNames.length > 0 ? [files] : [])];
};

const received = (facts: LetterFacts): LetterContent => ({
  subject: `We have your ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    {
      say: `We have received “${facts.subject}”. Its number is ${facts.number}: name it whenever you write or call about this.`,
    },
    {
      say: 'The page of your ticket shows your place in line, every step we take, and our answers as they come.',
    },
    ...(facts.links.isKey ? [keepIt] : []),
    toTicket(facts),
  ],
  footer: footer(facts),
});

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** Said beforehand: what the desk does by itself, and when. */
const until = ({ silenceEndsAt }: LetterFacts, say: (day: string) => string): Block[] =>
  silenceEndsAt === null ? [] : [{ say: say(day.format(silenceEndsAt)) }];

const isItWorking = (facts: LetterFacts): Block[] => [
  { say: 'Is it working?' },
  {
    doors: [
      { label: 'Yes, it works', url: facts.links.working, isMain: true },
      { label: 'No, not yet', url: facts.links.notWorking },
    ],
  },
  ...until(
    facts,
    (day) =>
      `If we hear nothing until ${day}, we close the ticket. You can open it again after that.`,
  ),
  toTicket(facts, false),
];

const answered = (facts: LetterFacts): LetterContent => ({
  subject: `${facts.message?.by ?? 'We'} answered ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    ...words(facts),
    ...until(
      facts,
      (day) =>
        `We go on as soon as you answer. If we hear nothing until ${day}, we take it that it is solved.`,
    ),
    toTicket(facts),
  ],
  footer: footer(facts),
});

const reminded = (facts: LetterFacts): LetterContent => ({
  subject: `We wait for your answer: ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    {
      say: `We would like to go on with “${facts.subject}”, and need an answer from you for that.`,
    },
    ...until(facts, (day) => `If we hear nothing until ${day}, we take it that it is solved.`),
    toTicket(facts),
  ],
  footer: footer(facts),
});

const resolved = (facts: LetterFacts): LetterContent => ({
  subject: `Is it working? Ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    { say: `We think that “${facts.subject}” is solved.` },
    ...words(facts),
    ...isItWorking(facts),
  ],
  footer: footer(facts),
});

const askedAgain = (facts: LetterFacts): LetterContent => ({
  subject: `Is it working? Ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    { say: `We think that “${facts.subject}” is solved, and have not heard from you since.` },
    ...isItWorking(facts),
  ],
  footer: footer(facts),
});

const closed = (facts: LetterFacts): LetterContent => ({
  subject: `Ticket ${facts.number} is closed: ${facts.subject}`,
  blocks: [
    hello(facts),
    {
      say: `“${facts.subject}” is closed. If it comes back within seven days, write on the page of your ticket and it is open again, with everything that was said.`,
    },
    { say: 'How did we do? On the same page you can tell us.' },
    toTicket(facts),
  ],
  footer: footer(facts),
});

const letters: Record<LetterKind, (facts: LetterFacts) => LetterContent> = {
  received,
  answered,
  reminded,
  resolved,
  'asked-again': askedAgain,
  closed,
};

export const ticketLetter = (kind: LetterKind, facts: LetterFacts) => letters[kind](facts);

/** What whoever asked for their links gets: a door to each ticket. */
export const linksLetter = (
  customerName: string,
  tickets: ReadonlyArray<{ number: number; subject: string; link: string }>,
): LetterContent => ({
  subject:
    tickets.length === 1 ? `Your link to ticket ${tickets[0]?.number}` : 'Links to your tickets',
  blocks: [
    { say: `Hello ${customerName},` },
    { say: 'Somebody, most likely you, asked for a link to follow your ticket.' },
    keepIt,
    {
      doors: tickets.map(({ number, subject, link }) => ({
        label: `${number}: ${subject}`,
        url: link,
        isMain: tickets.length === 1,
      })),
    },
  ],
  footer: 'If it was not you who asked, do nothing: nobody else got this link.',
});
