import { compileMessage } from '@lingui/message-utils/compileMessage';
import { language } from '../src/text/language.ts';

const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

const accented = (text: string) =>
  text
    // Tags of rich text are names, not words.
    .split(/(<\/?\w+\/?>)/)
    .map((part, index) => (index % 2 === 1 ? part : strange(part)))
    .join('');

const strange = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const other = accents[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });

/** Puts accents on every text of the catalogue: what stands without them came from elsewhere. */
export function speakPseudo() {
  const messages = Object.entries(language.messages).map(([id, message]) => [
    id,
    typeof message === 'string' ? compileMessage(message, accented) : message,
  ]);
  language.load('en', Object.fromEntries(messages));
}

const attributes = ['aria-label', 'placeholder', 'title', 'alt'];

/** What Intl says in its own words: units, months, "now". */
const ofIntl =
  /\b(in \d+ \w+|bytes?|[kMG]B|mins?|hrs?|days?|sec|ago|now|yesterday|am|pm|GMT|UTC|Coordinated Universal Time|at|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\w+day|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|Jun\w*|Jul\w*|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|minutes?|hours?|st|nd|rd|th)\b/gi;

/** Words on the screen that no catalogue knows; what the desk itself answers is given in `known`. */
export function hardCodedWords(known: string[] = []) {
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('*')) {
    for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
  }
  return texts
    .map((text) =>
      known.reduce((rest, word) => rest.replaceAll(word, ''), text).replace(ofIntl, ''),
    )
    .filter((text) => /[A-Za-z]{2,}/.test(text));
}
