import { registerEnumType } from 'type-graphql';

/** Registers an enum whose values are the words themselves, each with its description. */
export function graphqlEnum<Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  meanings: Record<Word, string>,
): Record<Word, Word> {
  const entries = words.map((word) => [word, word] as const);
  const values = Object.fromEntries(entries) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(
    words.map((word) => [word, { description: meanings[word] }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}
