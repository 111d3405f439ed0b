import * as v from 'valibot';
import { Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';

const mailbox = v.pipe(v.string(), v.rfcEmail());

export const personName = (text: string, field = 'name') =>
  line(text, { field, max: 200, what: 'your name' });

/** In lower case: nobody means two mailboxes by the case of a letter. */
export function emailAddress(text: string, field = 'email'): string {
  const address = line(text, { field, max: 254, what: 'your e-mail address' }).toLowerCase();
  if (v.is(mailbox, address)) return address;
  throw new Refusal(
    'INVALID',
    'This is not an e-mail address. Please write it like name@example.com.',
    { field },
  );
}

/** As people write it, with spaces and signs; null where none was given. */
export function phoneNumber(text: string | null | undefined, field = 'phone'): string | null {
  if (text == null || text.trim() === '') return null;
  const number = line(text, { field, max: 40, what: 'your telephone number' });
  if (/^[+(\d][\d ()./-]*$/.test(number) && number.replace(/\D/g, '').length >= 5) return number;
  throw new Refusal(
    'INVALID',
    'This is not a telephone number. Please write it like +44 7700 900461.',
    { field },
  );
}
