import { expect, test } from 'vitest';
import { keepDraft } from '../platform/draft.ts';
import { emptyTicket, keepNewTicket, readNewTicket } from './new-ticket-draft.ts';

const invoice = { id: 'att_1', name: 'invoice.pdf', mediaType: 'application/pdf', bytes: 12 };

test('what was written and its files are there again', () => {
  const draft = { values: { ...emptyTicket, subject: 'Charged twice' }, files: [invoice] };
  keepNewTicket(draft);

  expect(readNewTicket()).toEqual(draft);
});

test.each([
  ['nothing', null],
  ['a text', 'Charged twice'],
  ['a list', [1, 2]],
  ['another form of draft', { subject: 'Charged twice' }],
  ['values and files that are none', { values: 7, files: [{ id: 'att_1' }, null] }],
])('of %s in the storage comes an empty form', (_what, kept) => {
  keepDraft('new-ticket', kept);

  expect(readNewTicket()).toEqual({ values: emptyTicket, files: [] });
});

test('of a draft that is spoilt in one place the rest is there', () => {
  keepDraft('new-ticket', { values: { subject: 'Charged twice', body: 9 }, files: [invoice] });

  const values = { ...emptyTicket, subject: 'Charged twice' };
  expect(readNewTicket()).toEqual({ values, files: [invoice] });
});
