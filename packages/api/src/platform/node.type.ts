import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything with an id; node(id) finds it.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, {
    description:
      'Opaque, stable, unique over all types; its prefix tells the type to a human reader.',
  })
  id!: string;
}
