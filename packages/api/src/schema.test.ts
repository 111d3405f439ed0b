import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildDeskSchema } from './app.ts';
import { printDeskSchema, schemaFile } from './print-schema.ts';

const schema = await buildDeskSchema();

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** A type with its fields, arguments and values, each under its path. */
function* partsOf(type: GraphQLNamedType): Generator<[string, Described]> {
  yield [type.name, type];
  if (isEnumType(type))
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field];
    if (!('args' in field)) continue;
    for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg];
  }
}

test('the committed schema is the one that the code prints', async () => {
  expect(await printDeskSchema()).toBe(readFileSync(schemaFile, 'utf8'));
});

test('every type, field, argument and value says what it means', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const parts = own.flatMap((type) => [...partsOf(type)]);
  const silent = parts.filter(([, { description }]) => !description).map(([path]) => path);

  expect(silent).toEqual([]);
});
