import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Record<string, unknown>;
type Cost = (variables: Variables) => number;

/**
 * A list that is not read by pages is taken for this long: teams, columns, attachments. One that
 * holds a few at most, beside their row in one index, counts as one object.
 */
const assumedLength = 5;
const defaultPage = 20;
const largestPage = 100;

const mutation = 10;
/** The whole schema, or a part of it. */
const introspection = 100;

const isList = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** How many a page may hold, as the arguments or the variables say. */
function sizeOf(node: FieldNode, defaults: Variables): Cost {
  const argument = node.arguments?.find(
    ({ name }) => name.value === 'first' || name.value === 'last',
  );
  const value: ValueNode | undefined = argument?.value;
  if (value?.kind === Kind.INT) return () => clamped(Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return () => defaultPage;
  const { value: name } = value.name;
  return (variables) => clamped(variables[name] ?? defaults[name]);
}

const clamped = (size: unknown) =>
  typeof size === 'number' ? Math.min(largestPage, Math.max(1, size)) : defaultPage;

/** Writes an operation's cost as a function of its variables, which is all that it depends on. */
class CostWriter {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  readonly #defaults: Variables;

  constructor({ schema, document, operation }: Priced) {
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    this.#defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
      ),
    );
  }

  write(): Cost {
    const root = this.#schema.getRootType(this.#operation.operation);
    return root ? this.#set(root, this.#operation.selectionSet) : () => 0;
  }

  #set(type: GraphQLCompositeType, set: SelectionSetNode): Cost {
    const costs = set.selections.map((node) => {
      if (node.kind === Kind.FIELD) return this.#field(type, node);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments[node.name.value];
      return fragment ? this.#fragment(type, fragment) : () => 0;
    });
    return (variables) => costs.reduce((sum, cost) => sum + cost(variables), 0);
  }

  #fragment(
    type: GraphQLCompositeType,
    {
      typeCondition,
      selectionSet,
    }: Pick<FragmentDefinitionNode, 'selectionSet'> & {
      typeCondition?: FragmentDefinitionNode['typeCondition'];
    },
  ): Cost {
    const narrowed = typeCondition && this.#schema.getType(typeCondition.name.value);
    return this.#set(isCompositeType(narrowed) ? narrowed : type, selectionSet);
  }

  #field(parent: GraphQLCompositeType, node: FieldNode): Cost {
    const name = node.name.value;
    if (name.startsWith('__')) return () => (name === '__typename' ? 0 : introspection);
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return () => 0;
    const base = parent === this.#schema.getMutationType() ? mutation : 0;
    const object = this.#object(field, node);
    return (variables) => base + object(variables);
  }

  /** An object is 1 and what hangs on it, as often as it comes; the pages of a list are no object. */
  #object(field: GraphQLField<unknown, unknown>, node: FieldNode): Cost {
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return () => 0;
    const within = this.#set(type, node.selectionSet);
    const isRows = node.name.value === 'nodes' || node.name.value === 'edges';
    if (isObjectType(type) && type.name.endsWith('Connection')) {
      const size = sizeOf(node, this.#defaults);
      return (variables) => 1 + size(variables) * within(variables);
    }
    if (type.name === 'PageInfo') return () => 0;
    const isMany = isList(field.type) && !isRows && !field.extensions.isFew;
    const length = isMany ? assumedLength : 1;
    return (variables) => length * (1 + within(variables));
  }
}

const costs = new WeakMap<OperationDefinitionNode, Cost>();

interface Priced {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** What an operation costs with these variables: an object 1, a page its size × child, a mutation 10. */
export function costOf(priced: Priced, variables: Variables): number {
  let cost = costs.get(priced.operation);
  if (!cost) {
    cost = new CostWriter(priced).write();
    costs.set(priced.operation, cost);
  }
  return cost(variables);
}
