import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
} from 'graphql';
import { hostileNumbers, hostileTexts } from './hostile-values.ts';

export interface WrittenOperation {
  document: string;
  variables: Record<string, unknown>;
}

/** How arguments are chosen. */
export interface Manner {
  texts: readonly string[];
  numbers: readonly number[];
  /** Of a hundred values, how many are of another type than they should be. */
  wrong: number;
  /** Of a hundred arguments that may be left out, how many are given. */
  given: number;
  /** Arguments that are given always, and never. */
  always: readonly string[];
  never: readonly string[];
}

const hostile: Manner = {
  texts: hostileTexts,
  numbers: hostileNumbers,
  wrong: 4,
  given: 40,
  always: [],
  never: [],
};

/** Writes operations that are right by the schema; unless told otherwise, with values not meant well. */
export class DocumentWriter {
  #variables: Record<string, unknown> = {};
  #declared: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: GeneratorValue,
    /** Ids of things that are there. */
    private readonly ids: readonly string[],
    private readonly manner: Manner = hostile,
  ) {}

  write(kind: 'query' | 'mutation'): WrittenOperation {
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const field = this.#one(Object.values(root?.getFields() ?? {}));
    const selection = this.#field(field, 1);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    return { document: `${kind} ${declared} { ${selection} }`, variables: this.#variables };
  }

  #one<Value>(values: readonly Value[]): Value {
    const value = values[this.pick(fc.nat, { max: values.length - 1 })];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  #chance = (percent: number) => this.pick(fc.integer, { min: 1, max: 100 }) <= percent;

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { always, never, given } = this.manner;
    const wanted = field.args.filter(
      ({ name, type }) =>
        isNonNullType(type) ||
        always.includes(name) ||
        (!never.includes(name) && this.#chance(given)),
    );
    const args = wanted.map((argument) => `${argument.name}: ${this.#variable(argument)}`);
    const called = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
    return `${called}${this.#selection(getNamedType(field.type), depth)}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) return '';
    if (isInterfaceType(type)) {
      const narrowed = this.#one(this.schema.getPossibleTypes(type));
      return ` { __typename ... on ${narrowed.name}${this.#selection(narrowed, depth)} }`;
    }
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const others = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const chosen = [
      ...leaves.filter(() => this.#chance(60)),
      ...(depth < 6 ? others.filter(() => this.#chance(25)) : []),
    ];
    return ` { __typename ${chosen.map((field) => this.#field(field, depth + 1)).join(' ')} }`;
  }

  #variable({ type }: GraphQLArgument): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = this.#value(type, 1);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (this.#chance(this.manner.wrong))
      return this.#one<unknown>([null, {}, [], true, 'x', 7, [[]]]);
    if (isListType(type)) {
      const length = this.pick(fc.integer, { min: 0, max: 3 });
      return Array.from({ length }, () => this.#value(type.ofType, depth));
    }
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(Object.values(type.getFields()), depth);
    if (type.name === 'Boolean') return this.#chance(50);
    if (type.name === 'Int') return this.#one(this.manner.numbers);
    if (type.name === 'ID' && this.#chance(70)) return this.#one(this.ids);
    return this.#one(this.manner.texts);
  }

  #object(fields: readonly GraphQLInputField[], depth: number): Record<string, unknown> {
    const wanted = fields.filter(({ type }) => isNonNullType(type) || this.#chance(50));
    return Object.fromEntries(wanted.map(({ name, type }) => [name, this.#value(type, depth + 1)]));
  }
}
