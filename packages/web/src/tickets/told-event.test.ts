import { expect, test } from 'vitest';
import { toldEvent } from './told-event.ts';

const at = '2026-11-22T14:02:00.000Z';
const reopened = {
  kind: 'ticket.reopened',
  at,
  text: 'Sarah Mitchell reopened the ticket: Still $299',
};

test('the reason is not told again where it stands beside the event as a message', () => {
  const messages = [{ body: 'Still $299', createdAt: at }];

  expect(toldEvent(reopened, messages).text).toBe('Sarah Mitchell reopened the ticket.');
});

test.each([
  ['without a message', []],
  ['with another message', [{ body: 'Thank you.', createdAt: at }]],
  [
    'with the same words of another day',
    [{ body: 'Still $299', createdAt: '2026-11-20T09:00:00Z' }],
  ],
])('%s the event tells its reason', (_, messages) => {
  expect(toldEvent(reopened, messages)).toEqual(reopened);
});
