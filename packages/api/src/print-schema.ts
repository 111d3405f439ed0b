import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildDeskSchema } from './app.ts';

/** The committed schema, packages/api/schema.graphql. */
export const schemaFile = new URL('../schema.graphql', import.meta.url);

/** The schema as text, sorted, so that a change of order is no change of the contract. */
export const printDeskSchema = async () =>
  `${printSchema(lexicographicSortSchema(await buildDeskSchema()))}\n`;
