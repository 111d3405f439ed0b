import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** An argument, or a part of one, that takes an id. */
export interface IdArgument {
  field: string;
  /** From the field's argument inwards. */
  path: string[];
  isList: boolean;
}

function idsIn(
  part: GraphQLArgument | GraphQLInputField,
  path: string[],
): Omit<IdArgument, 'field'>[] {
  const type = getNamedType(part.type);
  const here = [...path, part.name];
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((inner) => idsIn(inner, here));
  }
  const nullable = isNonNullType(part.type) ? part.type.ofType : part.type;
  return type.name === 'ID' ? [{ path: here, isList: isListType(nullable) }] : [];
}

/** All of them, of all fields of a root. */
export const idArguments = (root: GraphQLObjectType | null | undefined): IdArgument[] =>
  Object.values(root?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.flatMap((argument) => idsIn(argument, []).map((id) => ({ field: name, ...id }))),
  );

/** The arguments with this id at its place. */
export function withId(
  variables: Record<string, unknown>,
  { path: [name = '', ...rest], isList }: Pick<IdArgument, 'path' | 'isList'>,
  id: string,
): Record<string, unknown> {
  if (rest.length === 0) return { ...variables, [name]: isList ? [id] : id };
  const inner = variables[name];
  const known = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  return { ...variables, [name]: withId(known, { path: rest, isList }, id) };
}
