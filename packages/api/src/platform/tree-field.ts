import { type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * Marks a field with arguments that the tree's statement answers: the method gives it its name and
 * arguments in the schema and never runs.
 */
export const inTree = Extensions({ inTree: true });

/** Marks a list that holds a few rows at most: it costs what one object does. */
export const few = Extensions({ isFew: true });

/** The body of such a method. */
export function answeredByStatement(): never {
  throw new Error('This field is answered by the statement of its tree.');
}

/** Takes away the resolvers of fields that the statement has answered already. */
export function useTrees(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (field.extensions.inTree) delete field.resolve;
    }
  }
  return schema;
}
