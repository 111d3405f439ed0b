import { expect, test } from 'vitest';
import { isBareThanks } from './thanks.ts';

test.each([
  'Thanks!',
  'thank you so much',
  'Great, thanks a lot 🙏',
  'THX',
  'Perfect. Thank you very much, team!',
])('“%s” only says thank you', (text) => {
  expect(isBareThanks(text)).toBe(true);
});

test.each([
  'Thanks, but it still fails',
  'Great',
  'ok',
  'Thank you. When will the refund arrive?',
  'No thanks to you it is still down',
  '',
])('“%s” says something else', (text) => {
  expect(isBareThanks(text)).toBe(false);
});
