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
  const described = words.map((word) => [word, { description: meanings[word] }] as const);
  const valuesConfig = Object.fromEntries(described) as Record<Word, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
