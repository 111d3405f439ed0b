import type {
  DocumentNode,
  FieldNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Extensions } from 'type-graphql';

/** A payload as the document asks for it. */
export interface Frame {
  /** The answer, as JSON. */
  text: string;
  /** What of it a person sees: a frame that shows the same as the one before is not sent. */
  shown: string;
}

/** A subscription's document with its one field. */
export interface Selected {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  field: FieldNode;
}

/** How a field of Subscription is served. */
export interface LiveField {
  /** Whether all with the same document, variables and rights share one source and its frames. */
  isShared: boolean;
  /** Whether every payload is sent, being what happened; else only what is new, being how it is. */
  isStream: boolean;
  /** Writes payloads without executing the document; null for documents that it cannot write. */
  write: (selected: Selected) => ((payload: unknown) => Frame) | null;
}

const usual: LiveField = { isShared: true, isStream: false, write: () => null };

/** Says of a field of Subscription what is not usual. */
export const liveField = (ways: Partial<LiveField>) => Extensions({ liveField: ways });

export const liveFieldOf = ({ extensions }: GraphQLField<unknown, unknown>): LiveField => ({
  ...usual,
  ...(extensions.liveField as Partial<LiveField> | undefined),
});
