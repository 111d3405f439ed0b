import { expect, test } from 'vitest';
import { emptyDraft, sent, storeDraft, storedDraft, typed, withFiles } from './draft.ts';

const place = { owner: 'per_james', ticketId: 'tkt_1' };
const invoice = { id: 'att_1', name: 'invoice.pdf', mediaType: 'application/pdf', bytes: 4 };

test('a draft is there again after a reload, with its files', () => {
  const draft = withFiles(typed(emptyDraft, 'Dear Sarah,', 'cursor-7'), [invoice]);
  storeDraft(place, draft);

  expect(storedDraft(place)).toEqual(draft);
});

test('two agents on one device do not see each other’s drafts', () => {
  storeDraft(place, typed(emptyDraft, 'Dear Sarah,', null));

  expect(storedDraft({ ...place, owner: 'per_tim' })).toEqual(emptyDraft);
});

test('a draft without content leaves nothing behind', () => {
  storeDraft(place, typed(emptyDraft, 'Dear', null));
  storeDraft(place, typed(emptyDraft, '', null));

  expect(localStorage.length).toBe(0);
});

test.each(['{', '{"mode":"shout"}', '[]', '"text"'])('what is broken is no draft: %s', (stored) => {
  localStorage.setItem('hlm-desk.draft.per_james.agent.tkt_1', stored);

  expect(storedDraft(place)).toEqual(emptyDraft);
});

test('the first letters of a reply fix what was seen; later ones do not', () => {
  const begun = typed(emptyDraft, 'D', 'cursor-7');
  const later = typed(begun, 'De', 'cursor-9');

  expect(later.seenCursor).toBe('cursor-7');
});

test('reply and note keep their own words', () => {
  const reply = typed(emptyDraft, 'Dear Sarah,', 'cursor-7');
  const both = typed({ ...reply, mode: 'note' }, 'Ask billing', 'cursor-9');

  expect([both.reply.text, both.note.text]).toEqual(['Dear Sarah,', 'Ask billing']);
  expect(both.seenCursor).toBe('cursor-7');
  expect(sent(both, 'reply')).toMatchObject({
    reply: { text: '' },
    note: { text: 'Ask billing' },
    seenCursor: null,
  });
});
