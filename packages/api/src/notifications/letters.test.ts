import { expect, test } from 'vitest';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { type LetterFacts, type LetterKind, ticketLetter } from './ticket-letters.ts';

const facts: LetterFacts = {
  number: 1001,
  subject: 'Charged twice',
  customerName: 'Sarah Mitchell',
  message: {
    body: 'I took one charge back.\n\nBest, James',
    by: 'James Osei',
    fileNames: ['a.pdf'],
  },
  silenceEndsAt: null,
  agentName: 'James Osei',
  reopenDays: 7,
  reopenableUntil: null,
  surveyEndsAt: new Date('2026-11-29T09:00:00Z'),
  links: {
    ticket: 'https://desk.example.com/tickets/1001',
    isKey: false,
    working: 'https://desk.example.com/confirm#token=abc&answer=yes',
    notWorking: 'https://desk.example.com/confirm#token=abc&answer=no',
    survey: null,
  },
};

const kinds: LetterKind[] = [
  'received',
  'answered',
  'reminded',
  'resolved',
  'asked-again',
  'survey',
  'closed',
];

test('an answer is quoted with who wrote it and what came with it', () => {
  expect(letterText(ticketLetter('answered', facts))).toBe(`Hello Sarah Mitchell,

James Osei writes:

> I took one charge back.
>
> Best, James

With it on the page of your ticket: a.pdf.

Open your ticket:
https://desk.example.com/tickets/1001

-- 
You get this because of your ticket 1001. Answers to this e-mail are not read: write on the page of your ticket.
`);
});

test.each<[LetterKind, string]>([
  ['answered', 'If we hear nothing until Thursday 26 November, we take it that it is solved.'],
  ['reminded', 'If we hear nothing until Thursday 26 November, we take it that it is solved.'],
  ['resolved', 'If we hear nothing until Thursday 26 November, we close the ticket.'],
  ['asked-again', 'If we hear nothing until Thursday 26 November, we close the ticket.'],
])('%s: says beforehand what happens in silence', (kind, announced) => {
  const silenceEndsAt = new Date('2026-11-26T09:00:00Z');

  expect(letterText(ticketLetter(kind, { ...facts, silenceEndsAt }))).toContain(announced);
});

test('a resolution asks whether it works', () => {
  const { subject, blocks, footer } = ticketLetter('resolved', facts);
  const html = letterHtml({ subject, blocks, footer });

  expect(subject).toBe('Is it working? Ticket 1001: Charged twice');
  expect(html).toContain('href="https://desk.example.com/confirm#token=abc&#38;answer=yes"');
  expect(html).toContain('href="https://desk.example.com/confirm#token=abc&#38;answer=no"');
});

test.each(kinds)('%s: names the ticket and its page, in text and in HTML', (kind) => {
  const content = ticketLetter(kind, facts);

  for (const letter of [letterText(content), letterHtml(content)]) {
    expect(letter).toContain('1001');
    expect(letter).toContain(facts.links.ticket);
  }
});

test.each(kinds)('%s: what people wrote is text and never markup', (kind) => {
  const evil = `"><img src=x onerror=alert(1)></title><script>alert(1)</script>'`;
  const message = { body: evil, by: evil, fileNames: [evil] };

  const html = letterHtml(
    ticketLetter(kind, { ...facts, subject: evil, customerName: evil, message }),
  );

  expect(html).not.toMatch(/<img|<script|<\/title>.*<\/title>/s);
});

test('the first acknowledgement repeats nothing but the subject: a flood through us carries no text', () => {
  expect(letterText(ticketLetter('received', facts))).not.toContain('I took one charge back');
});

test('a closed ticket says until when words open it again, and what they do later', () => {
  const reopenableUntil = new Date('2026-12-03T09:00:00Z');

  const text = letterText(ticketLetter('closed', { ...facts, reopenableUntil }));

  expect(text).toContain('If it comes back until Thursday 3 December, write on the page');
  expect(text).toContain('What you write there later opens a new ticket, which follows this one.');
});

test.each<LetterKind>(['survey', 'closed', 'asked-again'])('%s: asks how it was', (kind) => {
  const survey = 'https://desk.example.com/survey#token=def';

  const text = letterText(ticketLetter(kind, { ...facts, links: { ...facts.links, survey } }));

  expect(text).toContain('you can change your answer until Sunday 29 November');
  expect(text).toContain(`Rate the help:\n${survey}`);
});
