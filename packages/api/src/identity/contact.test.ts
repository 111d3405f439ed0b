import { expect, test } from 'vitest';
import { emailAddress, personName, phoneNumber } from './contact.ts';

test.each([
  [' Sarah.Mitchell@Example.COM ', 'sarah.mitchell@example.com'],
  ["o'brien+desk@example.co.uk", "o'brien+desk@example.co.uk"],
  ['desk@localhost', 'desk@localhost'],
])('the address %s is kept as %s', (written, kept) => {
  expect(emailAddress(written)).toBe(kept);
});

test.each([
  '',
  'sarah',
  'sarah@',
  'a@b@c.example',
  'Sarah <sarah@example.com>',
  'sarah@example.com\r\nBcc: all@example.com',
  'sarah@exa mple.com',
  `${'a'.repeat(250)}@example.com`,
])('%j is not an address', (written) => {
  expect(() => emailAddress(written)).toThrow(
    expect.objectContaining({ extensions: { code: 'INVALID', field: 'email' } }),
  );
});

test('a hidden character does not make a second address of the same looks', () => {
  expect(emailAddress('sarah\u200b@example.com')).toBe('sarah@example.com');
});

test.each([
  ['+44 7700 900461', '+44 7700 900461'],
  ['(202) 555-0143', '(202) 555-0143'],
  ['0049/171.555-0143', '0049/171.555-0143'],
  ['', ''],
  ['call me', null],
  ['123', null],
  ['+1 202 555 0143; drop table person', null],
])('the telephone number %j', (written, kept) => {
  if (kept === null) expect(() => phoneNumber(written)).toThrow(/not a telephone number/);
  else expect(phoneNumber(written) ?? '').toBe(kept);
});

test('a name is one line of at most two hundred characters', () => {
  expect(personName('  Sarah \n Mitchell ')).toBe('Sarah Mitchell');
  expect(() => personName('\u202e')).toThrow('Please write your name.');
  expect(() => personName('S'.repeat(201))).toThrow(/shorten your name/);
});
