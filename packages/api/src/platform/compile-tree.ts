import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { beyond, cursorOf, orderBy } from './cursor.ts';
import { type PageArguments, pageOf } from './page.ts';
import type { Expression, RelationExpression, Scope, TreeField, TreeType } from './tree.ts';

/** Writes the statement for what a field's selection asks for. One per statement: it numbers aliases. */
export class TreeCompiler {
  #aliases = 0;

  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly scope: Scope,
  ) {}

  /** A scalar subselect that gives the object, or null. */
  one(type: TreeType, nodes: readonly FieldNode[], where: Expression): string {
    const row = this.#alias();
    return `(select row_to_json(o) from (select ${this.#columns(type, row, nodes)} from ${type.table} ${row} where ${where(row, this.scope)} limit 1) o)`;
  }

  many(type: TreeType, nodes: readonly FieldNode[], where: Expression, order = type.order): string {
    const row = this.#alias();
    const sorted = order.length === 0 ? '' : `order by ${orderBy(row, order, false)}`;
    return `(select coalesce(json_agg(o), '[]') from (select ${this.#columns(type, row, nodes)} from ${type.table} ${row} where ${this.#visible(type, row, where)} ${sorted}) o)`;
  }

  /** One page, one row more than asked for, in the shape that `ConnectionRows` names. */
  connection(
    type: TreeType,
    nodes: readonly FieldNode[],
    page: PageArguments,
    where: Expression,
    order = type.order,
  ) {
    const { size, reversed, cursor } = pageOf(page);
    const row = this.#alias();
    const connection = this.#objectType(`${type.name}Connection`);
    const among = this.#visible(type, row, where);
    const columns = [`${cursorOf(row, order)} as c`];
    let total = '';
    for (const [key, [node, ...more]] of this.#subfields(connection, nodes)) {
      if (node?.name.value === 'nodes')
        columns.push(`${this.#object(type, row, [node, ...more])} as "n:${key}"`);
      if (node?.name.value === 'edges')
        columns.push(`${this.#edge(type, row, order, [node, ...more])} as "e:${key}"`);
      if (node?.name.value === 'totalCount')
        total = `, 'total', (select count(*) from ${type.table} ${row} where ${among})`;
    }
    const rest = cursor === null ? '' : `and ${beyond(row, order, cursor, reversed, this.scope)}`;
    const rows = `select ${columns.join(', ')} from ${type.table} ${row} where ${among} ${rest} order by ${orderBy(row, order, reversed)} limit ${size + 1}`;
    return `json_build_object('size', ${size}, 'reversed', ${reversed}, 'cut', ${cursor !== null}, 'rows', (select coalesce(json_agg(o), '[]') from (${rows}) o)${total})`;
  }

  #alias() {
    return `r${this.#aliases++}`;
  }

  #visible(type: TreeType, row: string, where: Expression) {
    return `${where(row, this.scope)} and ${type.visible(row, this.scope)}`;
  }

  #object(type: TreeType, row: string, nodes: readonly FieldNode[]) {
    return `(select row_to_json(x) from (select ${this.#columns(type, row, nodes)}) x)`;
  }

  #edge(type: TreeType, row: string, order: TreeType['order'], nodes: readonly FieldNode[]) {
    const edge = this.#objectType(`${type.name}Edge`);
    const columns = [...this.#subfields(edge, nodes)].flatMap(([key, [node, ...more]]) => {
      if (node?.name.value === 'cursor') return [`${cursorOf(row, order)} as "${key}"`];
      if (node?.name.value === 'node')
        return [`${this.#object(type, row, [node, ...more])} as "${key}"`];
      return [];
    });
    return `(select row_to_json(x) from (select ${columns.join(', ') || 'null'}) x)`;
  }

  /** The select list of an object, named by response keys. */
  #columns(type: TreeType, row: string, nodes: readonly FieldNode[]): string {
    const columns = new Map<string, string>();
    const object = this.#objectType(type.name);
    for (const [key, selected] of this.#subfields(object, nodes)) {
      const [node] = selected;
      const field = node && type.fields[node.name.value];
      if (!field) continue;
      if ('raw' in field) {
        for (const [name, sql] of Object.entries(field.raw))
          columns.set(name, sql(row, this.scope));
      } else {
        columns.set(key, this.#field(object, field, row, selected));
      }
    }
    return [...columns].map(([key, sql]) => `${sql} as "${key}"`).join(', ') || 'null as "_"';
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
    return collectSubfields(schema, fragments, variableValues, type, nodes);
  }

  #page(object: GraphQLObjectType, [node]: readonly FieldNode[]): PageArguments {
    const field = node && object.getFields()[node.name.value];
    return field ? getArgumentValues(field, node, this.info.variableValues) : {};
  }
}
