import { expect, test } from 'vitest';
import { demoPassword } from '../../seed/people.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { refuseWeakPassword } from './password-policy.ts';

const choice = {
  name: 'Sarah Mitchell of Brightline',
  email: 'sarah.mitchell@example.com',
  env: { demo: false },
};

const refusalOf = (password: string, env = choice.env) => {
  try {
    refuseWeakPassword(password, { ...choice, env });
  } catch (refusal) {
    return refusal;
  }
  return null;
};

test('a password is kept as argon2id with 19 MiB and two passes', async () => {
  const kept = await hashPassword('three old bicycles');

  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'three old bicycles')).toBe(true);
  expect(await verifyPassword(kept, 'three old bicycle')).toBe(false);
});

test('without an account every password is wrong', async () => {
  expect(await verifyPassword(null, 'three old bicycles')).toBe(false);
});

test('it does not matter how a keyboard writes its letters', async () => {
  const kept = await hashPassword('drei hübsche Gärten');

  expect(await verifyPassword(kept, 'drei hu\u0308bsche Ga\u0308rten')).toBe(true);
});

test('a crowd of passwords is turned away rather than left waiting', async () => {
  // What is not a hash is answered without the work, and the test stays short.
  const crowd = Array.from({ length: 300 }, async () => verifyPassword('not a hash', 'x'));
  const answers = await Promise.allSettled(crowd);

  const refused = answers.filter(
    (answer) => answer.status === 'rejected' && answer.reason.code === 'RATE_LIMITED',
  );
  expect(refused.length).toBeGreaterThanOrEqual(90);
  expect(refused.length).toBeLessThan(300);
});

test.each([
  ['fourteen chars', 'PASSWORD_TOO_SHORT'],
  ['ü'.repeat(14), 'PASSWORD_TOO_SHORT'],
  ['🔑'.repeat(10), 'PASSWORD_TOO_SHORT'],
  ['x1 '.repeat(86), 'PASSWORD_TOO_LONG'],
  ['aaaaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['help desk help desk', 'PASSWORD_COMMON'],
  ['.................', 'PASSWORD_COMMON'],
  ['123456789012345', 'PASSWORD_COMMON'],
  ['987654321987654', 'PASSWORD_COMMON'],
  ['abcdefghijklmnop', 'PASSWORD_COMMON'],
  ['QwertyuiopAsdfgh', 'PASSWORD_COMMON'],
  ['Password 123456789', 'PASSWORD_COMMON'],
  ['The quick brown fox!', 'PASSWORD_COMMON'],
  ['sarah.mitchell@example.com', 'PASSWORD_COMMON'],
  ['sarah mitchell of brightline', 'PASSWORD_COMMON'],
  [demoPassword, 'PASSWORD_COMMON'],
])('%s is refused: %s', (password, reason) => {
  expect(refusalOf(password)).toMatchObject({
    extensions: { code: 'INVALID', field: 'password', reason },
  });
});

test.each([
  'three old bicycles',
  'eleven chars and a few',
  'ALLUPPERCASEWORDS',
  'correct horse battery staple',
  '日本語で書かれた長い合言葉はとても安全',
  `${'x'.repeat(100)} not only one letter`,
])('%s will do, whatever kinds of characters it is made of', (password) => {
  expect(refusalOf(password)).toBeNull();
});

test('the password of the demo will do in the demo only', () => {
  expect(refusalOf(demoPassword, { demo: true })).toBeNull();
});
