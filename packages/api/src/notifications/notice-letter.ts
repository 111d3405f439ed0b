import type { LetterContent } from './letter-content.ts';

interface NoticeFacts {
  name: string;
  number: number;
  subject: string;
  sentence: string;
  links: { ticket: string; settings: string };
}

/** What somebody is written who chose to be written of a kind of notification. */
export const noticeLetter = (facts: NoticeFacts): LetterContent => ({
  subject: `Ticket ${facts.number}: ${facts.subject}`,
  blocks: [
    { say: `Hello ${facts.name},` },
    { say: facts.sentence },
    { doors: [{ label: 'Open the ticket', url: facts.links.ticket, isMain: true }] },
  ],
  footer: `You chose to be written about this. Change it here: ${facts.links.settings}`,
});
