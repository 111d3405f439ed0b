const words = [
  'thank you',
  'thanks',
  'thank u',
  'thx',
  'ty',
  'cheers',
  'much appreciated',
  'appreciated',
  'great',
  'perfect',
  'awesome',
  'ok',
  'okay',
  'so much',
  'very much',
  'a lot',
  'again',
  'all',
  'everyone',
  'team',
];

const anyOf = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gu');
const grateful = /\b(?:thank|thanks|thx|ty|cheers|appreciated)\b/u;

/**
 * Whether a message says thank you and nothing else: "Thanks so much!", not "Thanks, but it still
 * fails". Such a message does not open a resolved ticket again.
 */
export function isBareThanks(text: string): boolean {
  const plain = text.toLowerCase().trim();
  if (plain.length > 60 || !grateful.test(plain)) return false;
  return plain.replace(anyOf, '').replace(/[\p{P}\p{S}\p{Extended_Pictographic}\s]/gu, '') === '';
}
