import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a document asks for, fragments written out wherever they are spread. */
export interface Measure {
  fields: number;
  aliases: number;
  directives: number;
  /** How often the same field stands in one selection, at most. */
  repeated: number;
  /** Fields within fields; what is asked of the schema itself does not count. */
  depth: number;
  /** Whether it asks for the schema. */
  introspects: boolean;
}

const nothing: Measure = {
  fields: 0,
  aliases: 0,
  directives: 0,
  repeated: 0,
  depth: 0,
  introspects: false,
};

const add = (one: Measure, other: Measure): Measure => ({
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  repeated: Math.max(one.repeated, other.repeated),
  depth: Math.max(one.depth, other.depth),
  introspects: one.introspects || other.introspects,
});

const isOfSchema = (name: string) => name === '__schema' || name === '__type';

class Ruler {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Measure>();

  constructor(readonly document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  measure(): Measure {
    return this.document.definitions
      .map((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? add(this.#set(definition.selectionSet), this.#directives(definition))
          : nothing,
      )
      .reduce(add, nothing);
  }

  #directives({ directives }: { directives?: readonly unknown[] }): Measure {
    return { ...nothing, directives: directives?.length ?? 0 };
  }

  #set(set: SelectionSetNode): Measure {
    const counts = new Map<string, number>();
    const within = this.#selections(set, counts);
    return { ...within, repeated: Math.max(within.repeated, ...counts.values()) };
  }

  /** Counts names as it goes; an inline fragment belongs to the selection that it stands in. */
  #selections(set: SelectionSetNode, counts: Map<string, number>): Measure {
    return set.selections
      .map((node) => add(this.#selection(node, counts), this.#directives(node)))
      .reduce(add, nothing);
  }

  #selection(node: SelectionNode, counts: Map<string, number>): Measure {
    if (node.kind === Kind.INLINE_FRAGMENT) return this.#selections(node.selectionSet, counts);
    const name = node.name.value;
    const key = node.kind === Kind.FIELD ? name : `...${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(name);
    const within = node.selectionSet ? this.#set(node.selectionSet) : nothing;
    return {
      ...within,
      fields: within.fields + 1,
      aliases: within.aliases + (node.alias ? 1 : 0),
      depth: isOfSchema(name) ? 0 : within.depth + 1,
      introspects: within.introspects || isOfSchema(name),
    };
  }

  /** Measured once, however often it is spread; a fragment within itself counts as nothing. */
  #fragment(name: string): Measure {
    const measured = this.#measured.get(name);
    if (measured) return measured;
    this.#measured.set(name, nothing);
    const fragment = this.#fragments.get(name);
    const measure = fragment ? this.#set(fragment.selectionSet) : nothing;
    this.#measured.set(name, measure);
    return measure;
  }
}

const measures = new WeakMap<DocumentNode, Measure>();

/** Measured when it is first asked for: parsed documents are kept and come again. */
export function measureOf(document: DocumentNode): Measure {
  const known = measures.get(document);
  if (known) return known;
  const measure = new Ruler(document).measure();
  measures.set(document, measure);
  return measure;
}
