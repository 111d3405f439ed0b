import { beforeEach, expect, test } from 'vitest';
import { nobody } from '../identity/draft-owner.ts';
import { keepDraft } from '../platform/draft.ts';
import { emptyTicket, keepNewTicket, readNewTicket } from './new-ticket-draft.ts';

const sarah = 'per_sarah';
const draftOf = (subject: string) => ({ values: { ...emptyTicket, subject }, files: [] });
const nothing = { values: emptyTicket, files: [] };
const invoice = { id: 'att_1', name: 'invoice.pdf', mediaType: 'application/pdf', bytes: 12 };

beforeEach(() => sessionStorage.clear());

test('what was written and its files are there again', () => {
  const draft = { values: { ...emptyTicket, subject: 'Charged twice' }, files: [invoice] };
  keepNewTicket(sarah, draft);

  expect(readNewTicket(sarah)).toEqual(draft);
});

test.each([
  ['nothing', null],
  ['a text', 'Charged twice'],
  ['a list', [1, 2]],
  ['another form of draft', { subject: 'Charged twice' }],
  ['values and files that are none', { values: 7, files: [{ id: 'att_1' }, null] }],
])('of %s in the storage comes an empty form', (_what, kept) => {
  keepDraft(sarah, 'new-ticket', kept);

  expect(readNewTicket(sarah)).toEqual({ values: emptyTicket, files: [] });
});

test('of a draft that is spoilt in one place the rest is there', () => {
  keepDraft(sarah, 'new-ticket', {
    values: { subject: 'Charged twice', body: 9 },
    files: [invoice],
  });

  const values = { ...emptyTicket, subject: 'Charged twice' };
  expect(readNewTicket(sarah)).toEqual({ values, files: [invoice] });
});

test('what one person has written another does not see', () => {
  keepNewTicket(sarah, draftOf('Charged twice'));

  expect(readNewTicket('per_john')).toEqual(nothing);
  expect(readNewTicket(nobody)).toEqual(nothing);
  expect(readNewTicket(sarah)).toEqual(draftOf('Charged twice'));
});

test('what a stranger writes goes along when they sign in, and is theirs from then on', () => {
  keepNewTicket(nobody, draftOf('Charged twice'));

  expect(readNewTicket(sarah)).toEqual(draftOf('Charged twice'));
  expect(readNewTicket(nobody)).toEqual(nothing);
  expect(readNewTicket('per_john')).toEqual(nothing);
});

test('what a stranger wrote in another tab nobody gets by signing in', () => {
  keepNewTicket(nobody, draftOf('Charged twice'));
  sessionStorage.clear();

  expect(readNewTicket(sarah)).toEqual(nothing);
});

test('an empty form takes nothing from what its person has written before', () => {
  keepNewTicket(sarah, draftOf('Charged twice'));
  keepNewTicket(nobody, nothing);

  expect(readNewTicket(sarah)).toEqual(draftOf('Charged twice'));
});
