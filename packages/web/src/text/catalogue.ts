import { language } from './language.ts';

type Values = Record<string, string | number>;

/**
 * Adds a domain's texts to the catalogue and gives back how to say them. TypeScript refuses an id
 * that the domain does not have. Texts are ICU messages; plurals come from Intl. Texts with parts
 * that look different are said by `richText`.
 */
export function catalogue<Messages extends Record<string, string>>(messages: Messages) {
  language.load('en', messages);
  return (id: keyof Messages & string, values?: Values) => language._(id, values);
}
