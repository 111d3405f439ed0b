import { type FieldNode, type GraphQLObjectType, isObjectType, Kind, visit } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Frame, Selected } from '../platform/live-field.ts';
import type { Place } from '../queues/place.ts';

type Write = (place: Place) => string;

/** How each field reads as JSON; without those that no person sees change. */
const shown: Record<string, Record<string, Write>> = {
  QueuePosition: {
    __typename: () => '"QueuePosition"',
    position: ({ position }) => String(position),
    waiting: ({ waiting }) => String(waiting),
    noEstimateReason: ({ wait }) => JSON.stringify(wait.reason),
  },
  Queue: {
    __typename: () => '"Queue"',
    id: ({ queue }) => JSON.stringify(queue.id),
    name: ({ queue }) => JSON.stringify(queue.name),
  },
  WaitEstimate: {
    __typename: () => '"WaitEstimate"',
    lowSeconds: ({ wait }) => String(wait.range?.lowSeconds),
    highSeconds: ({ wait }) => String(wait.range?.highSeconds),
  },
};

const unseen: Record<string, Write> = {
  change: ({ change }) => JSON.stringify(change),
  asOf: ({ asOf }) => JSON.stringify(asOf),
};

const within: Record<string, string> = { queue: 'Queue', estimatedWait: 'WaitEstimate' };

interface Member {
  write: Write;
  isSeen: boolean;
}

class Compiler {
  constructor(private readonly selected: Selected) {}

  /** Null where something is asked for that a place in line does not hold. */
  members(type: GraphQLObjectType, nodes: readonly FieldNode[]): Member[] | null {
    const { schema, document } = this.selected;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    const members: Member[] = [];
    for (const [key, selected] of collectSubfields(schema, fragments, {}, type, nodes)) {
      const member = this.#member(type, selected);
      if (!member) return null;
      const name = `${JSON.stringify(key)}:`;
      members.push({ ...member, write: (place) => name + member.write(place) });
    }
    return members;
  }

  #member(type: GraphQLObjectType, nodes: readonly FieldNode[]): Member | null {
    const name = nodes[0]?.name.value ?? '';
    const seen = shown[type.name]?.[name];
    if (seen) return { write: seen, isSeen: true };
    if (type.name !== 'QueuePosition') return null;
    const hidden = unseen[name];
    if (hidden) return { write: hidden, isSeen: false };
    const object = within[name] === undefined ? null : this.#object(within[name], nodes);
    if (!object) return null;
    const isWait = name === 'estimatedWait';
    const write: Write = (place) => (isWait && !place.wait.range ? 'null' : object(place));
    return { write, isSeen: true };
  }

  #object(name: string, nodes: readonly FieldNode[]): Write | null {
    const type = this.selected.schema.getType(name);
    const members = isObjectType(type) ? this.members(type, nodes) : null;
    return members && ((place) => `{${members.map(({ write }) => write(place)).join()}}`);
  }
}

function hasDirectives({ document }: Selected): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
    },
  });
  return found;
}

/**
 * Writes places in line as a document asks for them. One of thousands who wait costs a microsecond
 * so, where an execution for each would cost sixty; what it cannot write is executed.
 */
export function writeQueuePosition(selected: Selected): ((place: unknown) => Frame) | null {
  const type = selected.schema.getType('QueuePosition');
  if (!isObjectType(type) || hasDirectives(selected)) return null;
  const members = new Compiler(selected).members(type, [selected.field]);
  if (!members) return null;
  const key = JSON.stringify((selected.field.alias ?? selected.field.name).value);
  const frame = (object: string, shown: string) => ({ text: `{"data":{${key}:${object}}}`, shown });
  return (place) => {
    if (!isPlace(place)) return frame('null', '');
    let [all, seen] = ['', ''];
    for (const { write, isSeen } of members) {
      const member = write(place);
      all += all === '' ? member : `,${member}`;
      if (isSeen) seen += member;
    }
    return frame(`{${all}}`, seen);
  };
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null;
