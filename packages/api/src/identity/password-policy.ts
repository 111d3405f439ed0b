import { demoPassword } from '../../seed/people.ts';
import type { Env } from '../platform/env.ts';
import { Refusal } from '../platform/refusal.ts';
import { commonPasswords } from './common-passwords.ts';

const longestPassword = 256;
const shortestPassword = 15;

const keyRows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const neighbours = new Set(
  [...keyRows, ...keyRows.map((row) => [...row].reverse().join(''))].flatMap((row) =>
    [...row].map((_, place) => row.slice(place, place + 2)).filter((pair) => pair.length === 2),
  ),
);

/** What is left when case, spaces and signs are disregarded. */
const folded = (text: string) => {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || plain;
};

/** One stretch said at least twice, such as aaaa… or helpdesk1helpdesk1. */
function repeats(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++) {
    if (
      text
        .slice(0, size)
        .repeat(text.length / size + 1)
        .startsWith(text)
    )
      return true;
  }
  return false;
}

/** Runs along the keyboard or the alphabet of four and more on average. */
function runsAlong(text: string): boolean {
  let runs = 1;
  for (let place = 1; place < text.length; place++) {
    if (!neighbours.has(text.slice(place - 1, place + 1))) runs++;
  }
  return runs * 4 <= text.length;
}

/** Who is choosing a password, and where. */
interface Choice {
  name: string;
  email: string;
  env: Pick<Env, 'demo'>;
}

/** The password of the demo stands in the manual, so it opens nothing outside the demo. */
export const isPublic = (password: string, { demo }: Pick<Env, 'demo'>) =>
  !demo && folded(password) === folded(demoPassword);

function isEasilyGuessed(password: string, { name, email, env }: Choice): boolean {
  const text = folded(password);
  const known = commonPasswords.has(text) || text === folded(email) || text === folded(name);
  return known || repeats(text) || runsAlong(text) || isPublic(password, env);
}

/** Refuses what is too short or among the first guesses. Asks for no kinds of characters. */
export function refuseWeakPassword(password: string, choice: Choice) {
  const length = [...password].length;
  const refuse = (message: string, reason: string) => {
    throw new Refusal('INVALID', message, { field: 'password', reason });
  };
  if (length < shortestPassword) {
    refuse(
      `Please use at least ${shortestPassword} characters. A few words that you can remember do well.`,
      'PASSWORD_TOO_SHORT',
    );
  }
  if (length > longestPassword) {
    refuse(`Please use at most ${longestPassword} characters.`, 'PASSWORD_TOO_LONG');
  }
  if (isEasilyGuessed(password, choice)) {
    refuse(
      'This password is one of the first that somebody would try. Please choose another.',
      'PASSWORD_COMMON',
    );
  }
}
