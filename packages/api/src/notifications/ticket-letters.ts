import type { Block, LetterContent } from './letter-content.ts';

/** What a customer is written about. */
export type LetterKind =
  | 'received'
  | 'answered'
  | 'reminded'
  | 'resolved'
  | 'asked-again'
  | 'survey'
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
  /** Who resolved it; null where nobody had it. */
  agentName: string | null;
  /** For how long after closing its customer can open it again. */
  reopenDays: number;
  /** Until when that is; null where it is not closed. */
  reopenableUntil: Date | null;
  /** Until when a survey of this letter can be answered. */
  surveyEndsAt: Date;
  links: {
    ticket: string;
    /** Whether the link alone opens the ticket. */
    isKey: boolean;
    working: string;
    notWorking: string;
    /** Null where nothing is asked. */
    survey: string | null;
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

const days = (count: number) => (count === 1 ? 'a day' : `${count} days`);

/** Asked where the letter brings a link for it. */
const howDidWeDo = ({ links: { survey }, surveyEndsAt }: LetterFacts, isMain = false): Block[] =>
  survey === null
    ? []
    : [
        {
          say: `How did we do? It takes a moment and no account, and you can change your answer until ${day.format(surveyEndsAt)}.`,
        },
        { doors: [{ label: 'Rate the help', url: survey, isMain }] },
      ];

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
      `If we hear nothing until ${day}, we close the ticket. For ${days(facts.reopenDays)} after that you can open it again.`,
  ),
  ...howDidWeDo(facts),
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

const survey = (facts: LetterFacts): LetterContent => ({
  subject: `How did we do? Ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    hello(facts),
    { say: `${facts.agentName ?? 'We'} resolved “${facts.subject}” for you.` },
    ...howDidWeDo(facts, true),
    toTicket(facts, false),
  ],
  footer: footer(facts),
});

/** What becomes of words on it from now on. */
const comingBack = ({ reopenableUntil }: LetterFacts) =>
  reopenableUntil === null
    ? ''
    : ` If it comes back until ${day.format(reopenableUntil)}, write on the page of your ticket and it is open again, with everything that was said. What you write there later opens a new ticket, which follows this one.`;

const closed = (facts: LetterFacts): LetterContent => {
  const asks = facts.links.survey !== null;
  return {
    subject: `Ticket ${facts.number} is closed: ${facts.subject}`,
    blocks: [
      hello(facts),
      { say: `“${facts.subject}” is closed.${comingBack(facts)}` },
      ...howDidWeDo(facts, asks),
      toTicket(facts, !asks),
    ],
    footer: footer(facts),
  };
};

const letters: Record<LetterKind, (facts: LetterFacts) => LetterContent> = {
  received,
  answered,
  reminded,
  resolved,
  'asked-again': askedAgain,
  survey,
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
