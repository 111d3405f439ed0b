import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Field, Info, Int, ObjectType } from 'type-graphql';

/** A page as the statement returns it: one row more than asked for, edges and nodes by response key. */
export interface ConnectionRows {
  size: number;
  reversed: boolean;
  /** Whether a cursor cut the list at the side where the page begins. */
  cut: boolean;
  rows: Array<{ c: string } & Record<string, unknown>>;
  total?: number;
}

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something stands before startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last; null on an empty page.',
  })
  endCursor!: string | null;
}

/** The rows of the page in the list's own order, without the one that only tells that more follows. */
function rowsOf({ rows, size, reversed }: ConnectionRows) {
  const page = rows.slice(0, size);
  return reversed ? page.reverse() : page;
}

function pageInfoOf(connection: ConnectionRows): PageInfo {
  const rows = rowsOf(connection);
  const more = connection.rows.length > connection.size;
  return {
    hasNextPage: connection.reversed ? connection.cut : more,
    hasPreviousPage: connection.reversed ? more : connection.cut,
    startCursor: rows.at(0)?.c ?? null,
    endCursor: rows.at(-1)?.c ?? null,
  };
}

/** Makes the connection and edge types of a node type. */
export function connectionOf(name: string, node: () => ClassType) {
  @ObjectType(`${name}Edge`, {
    description: `A ${name.toLowerCase()} in a list.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for after and before.' })
    cursor!: string;

    @Field(node, { description: 'What stands there.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list: ${name.toLowerCase()}s.` })
  class Connection implements ConnectionRows {
    size!: number;
    reversed!: boolean;
    cut!: boolean;
    rows!: ConnectionRows['rows'];
    total?: number;

    @Field(() => [node()], { description: 'The page without its cursors.' })
    nodes(@Info() { path }: GraphQLResolveInfo): unknown[] {
      return rowsOf(this).map((row) => row[`n:${path.key}`]);
    }

    @Field(() => [Edge], { description: 'The page with its cursors.' })
    edges(@Info() { path }: GraphQLResolveInfo): unknown[] {
      return rowsOf(this).map((row) => row[`e:${path.key}`]);
    }

    @Field(() => PageInfo, { description: 'Whether there is more, and where.' })
    pageInfo(): PageInfo {
      return pageInfoOf(this);
    }

    @Field(() => Int, { description: 'How many there are in all. Counted only when asked for.' })
    totalCount(): number {
      return this.total ?? 0;
    }
  }
  return Connection;
}
