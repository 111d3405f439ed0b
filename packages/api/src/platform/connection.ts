import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page lies in its list.' })
class PageInfoType {
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

/** Makes the connection and edge types of a node type; the tree's statement answers all of it. */
export function connectionOf(name: string, node: () => ClassType) {
  const thing = name.toLowerCase();

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${thing} of a list.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for after and before.' })
    cursor!: string;

    @Field(node, { description: 'What stands there.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list: ${thing}s.`,
  })
  class Connection {
    @Field(() => [node()], { description: 'The page without its cursors.' })
    nodes!: object[];

    @Field(() => [Edge], { description: 'The page with its cursors.' })
    edges!: Edge[];

    @Field(() => PageInfoType, { description: 'Whether there is more, and where.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are in all. Counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
