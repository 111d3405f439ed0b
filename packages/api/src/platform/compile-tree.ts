import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { beyond, cursorOf, orderBy } from './cursor.ts';
import { type Page, type PageArguments, pageOf } from './page.ts';
import { Refusal } from './refusal.ts';
import type { Expression, RelationExpression, Scope, TreeField, TreeType } from './tree.ts';

/** What the parts of a page are written from. */
interface PageParts {
  type: TreeType;
  row: string;
  /** The condition of the whole list. */
  among: string;
  selected: readonly FieldNode[];
  page: Page;
}

/** Names travel as names of columns, which are cut at 63 bytes. */
function refuseLong(key: string) {
  if (key.length > 63) {
    throw new Refusal('INVALID', `Please shorten the alias ${key.slice(0, 20)}… to 63 characters.`);
  }
}

/**
 * Writes the statement for what a field's selection asks for. One per statement: it numbers aliases.
 * Rows that are taken as a whole have names with a dollar, as no field has: of a row and a column of
 * one name PostgreSQL takes the column.
 */
export class TreeCompiler {
  #aliases = 0;

  /** Whether a field was met whose value is computed in TypeScript, out of what the statement gives. */
  needsResolvers = false;

  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly scope: Scope,
  ) {}

  /** A scalar subselect that gives the object, or null. */
  one(type: TreeType, nodes: readonly FieldNode[], where: Expression): string {
    const row = this.#alias();
    return `(select row_to_json("$o") from (select ${this.#columns(type, row, nodes)} from ${this.#table(type)} ${row} where ${where(row, this.scope)} limit 1) "$o")`;
  }

  many(type: TreeType, nodes: readonly FieldNode[], where: Expression, order = type.order): string {
    const row = this.#alias();
    const sorted = order.length === 0 ? '' : `order by ${orderBy(row, order, false)}`;
    return `(select coalesce(json_agg("$o"), '[]') from (select ${this.#columns(type, row, nodes)} from ${this.#table(type)} ${row} where ${this.#visible(type, row, where)} ${sorted}) "$o")`;
  }

  /** One page. One row more than asked for is read, which tells whether there is more. */
  connection(
    type: TreeType,
    nodes: readonly FieldNode[],
    page: PageArguments,
    where: Expression,
    order = type.order,
  ): string {
    const { size, reversed, cursor } = pageOf(page);
    const row = this.#alias();
    const among = this.#visible(type, row, where);
    const connection = this.#objectType(`${type.name}Connection`);
    const columns = [`${cursorOf(row, order)} as "$c"`];
    const parts: string[] = [];
    for (const [key, selected] of this.#subfields(connection, nodes)) {
      const name = selected[0]?.name.value;
      if (name === 'nodes' || name === 'edges') {
        const value =
          name === 'nodes'
            ? this.#object(type, row, selected)
            : this.#edge(type, row, order, selected);
        columns.push(`${value} as "${key}"`);
      }
      parts.push(
        `'${key}', ${this.#partOfPage(name, key, { type, row, among, selected, page: pageOf(page) })}`,
      );
    }
    const rest = cursor === null ? '' : `and ${beyond(row, order, cursor, reversed, this.scope)}`;
    const rows = `select ${columns.join(', ')} from ${this.#table(type)} ${row} where ${among} ${rest} order by ${orderBy(row, order, reversed)} limit ${size + 1}`;
    // Without an aggregate among the parts it is still one row, also of an empty page.
    return `(select json_build_object(${parts.join(', ')}) from (select row_number() over () as "$n", o.* from (${rows}) o) o having true)`;
  }

  /**
   * The object out of a row that a statement has just written: as it will stand, which a subselect
   * of that statement would not see. Undefined where more is asked for than its columns and `besides`.
   */
  written(
    type: TreeType,
    nodes: readonly FieldNode[],
    row: string,
    besides: Record<string, string>,
  ): string | undefined {
    const columns: string[] = [];
    for (const [key, [node]] of this.#subfields(this.#objectType(type.name), nodes)) {
      const name = node?.name.value ?? '';
      const field = type.fields[name];
      const own = field && 'column' in field && field.sql(row, this.scope);
      const sql = name === '__typename' ? `'${type.name}'` : (besides[name] ?? own);
      if (!sql) return undefined;
      columns.push(`${sql} as "${key}"`);
    }
    return `(select row_to_json("$x") from (select ${columns.join(', ')}) "$x")`;
  }

  #partOfPage(name: string | undefined, key: string, on: PageParts): string {
    const { size, reversed } = on.page;
    const kept = `filter (where o."$n" <= ${size})`;
    if (name === 'totalCount') {
      return `(select count(*) from ${this.#table(on.type)} ${on.row} where ${on.among})`;
    }
    if (name === 'pageInfo') return this.#pageInfo(on);
    if (name === '__typename') return `'${on.type.name}Connection'`;
    return `coalesce(json_agg(o."${key}" order by o."$n" ${reversed ? 'desc' : 'asc'}) ${kept}, '[]')`;
  }

  #pageInfo({ selected, page: { size, reversed, cursor } }: PageParts): string {
    const more = `count(*) > ${size}`;
    const cut = String(cursor !== null);
    const end = (descending: boolean) =>
      `(array_agg(o."$c" order by o."$n" ${descending ? 'desc' : 'asc'}) filter (where o."$n" <= ${size}))[1]`;
    const answers: Record<string, string> = {
      hasNextPage: reversed ? cut : more,
      hasPreviousPage: reversed ? more : cut,
      startCursor: end(reversed),
      endCursor: end(!reversed),
      __typename: "'PageInfo'",
    };
    const fields = [...this.#subfields(this.#objectType('PageInfo'), selected)].map(
      ([key, [node]]) => `'${key}', ${answers[node?.name.value ?? '']}`,
    );
    return `json_build_object(${fields.join(', ')})`;
  }

  #table({ table }: TreeType) {
    return typeof table === 'string' ? table : table(this.scope);
  }

  #alias() {
    return `r${this.#aliases++}`;
  }

  #visible(type: TreeType, row: string, where: Expression) {
    return `${where(row, this.scope)} and ${type.visible(row, this.scope)}`;
  }

  #object(type: TreeType, row: string, nodes: readonly FieldNode[]) {
    return `(select row_to_json("$x") from (select ${this.#columns(type, row, nodes)}) "$x")`;
  }

  #edge(type: TreeType, row: string, order: TreeType['order'], nodes: readonly FieldNode[]) {
    const edge = this.#objectType(`${type.name}Edge`);
    const columns = [...this.#subfields(edge, nodes)].map(([key, selected]) => {
      const name = selected[0]?.name.value;
      if (name === 'cursor') return `${cursorOf(row, order)} as "${key}"`;
      if (name === 'node') return `${this.#object(type, row, selected)} as "${key}"`;
      return `'${edge.name}' as "${key}"`;
    });
    return `(select row_to_json("$x") from (select ${columns.join(', ')}) "$x")`;
  }

  /** The select list of an object, named by response keys. */
  #columns(type: TreeType, row: string, nodes: readonly FieldNode[]): string {
    const columns = new Map<string, string>();
    const object = this.#objectType(type.name);
    for (const [key, selected] of this.#subfields(object, nodes)) {
      const [node] = selected;
      const field = node && type.fields[node.name.value];
      if (node?.name.value === '__typename') columns.set(key, `'${type.name}'`);
      if (!field) continue;
      if ('raw' in field) {
        this.needsResolvers = true;
        for (const [name, sql] of Object.entries(field.raw))
          columns.set(name, sql(row, this.scope));
      } else {
        columns.set(key, this.#field(object, field, row, selected));
      }
    }
    return [...columns].map(([key, sql]) => `${sql} as "${key}"`).join(', ');
  }

  #field(
    object: GraphQLObjectType,
    field: Exclude<TreeField, { raw: unknown }>,
    row: string,
    nodes: readonly FieldNode[],
  ) {
    if ('sql' in field) return field.sql(row, this.scope);
    const where = this.#tied(field.where, row);
    if ('many' in field) return this.many(field.many(), nodes, where, field.order);
    if ('connection' in field) {
      return this.connection(
        field.connection(),
        nodes,
        this.#page(object, nodes),
        where,
        field.order,
      );
    }
    const type = field.one();
    return this.one(type, nodes, (related) =>
      field.known ? where(related, this.scope) : this.#visible(type, related, where),
    );
  }

  #tied =
    (where: RelationExpression, row: string): Expression =>
    (related, scope) =>
      where(related, row, scope);

  #objectType(name: string): GraphQLObjectType {
    const type = this.info.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema.`);
    return type;
  }

  #subfields(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    const { schema, fragments, variableValues } = this.info;
    const fields = collectSubfields(schema, fragments, variableValues, type, nodes);
    for (const key of fields.keys()) refuseLong(key);
    return fields;
  }

  #page(object: GraphQLObjectType, [node]: readonly FieldNode[]): PageArguments {
    const field = node && object.getFields()[node.name.value];
    return field ? getArgumentValues(field, node, this.info.variableValues) : {};
  }
}
