import { Refusal } from './refusal.ts';

/**
 * Control characters (but for line breaks and tabs), and those that reorder or hide text: they make
 * a name look like another one.
 */
const unseen = /(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const clean = (text: string) =>
  text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unseen, '').trim();

interface Limits {
  field: string;
  max: number;
  /** What it is called in a sentence. */
  what: string;
}

function limited(text: string, { field, max, what }: Limits): string {
  if (text === '') throw new Refusal('INVALID', `Please write ${what}.`, { field });
  if (text.length > max) {
    throw new Refusal(
      'INVALID',
      `Please shorten ${what} to ${max.toLocaleString('en')} characters.`,
      {
        field,
      },
    );
  }
  return text;
}

/** One line: a subject, a name. */
export const line = (text: string, limits: Limits) =>
  limited(clean(text).replace(/\s+/g, ' '), limits);

/** Several lines: a message, a reason. */
export const prose = (text: string, limits: Limits) => limited(clean(text), limits);

/** The same, null where nothing was written. */
export const optionalProse = (text: string | null | undefined, limits: Limits) =>
  text == null || clean(text) === '' ? null : prose(text, limits);
