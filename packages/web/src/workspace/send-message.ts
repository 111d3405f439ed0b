import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import * as v from 'valibot';
import { graphql } from '../graphql/gql.ts';
import { randomKey } from '../platform/random-key.ts';
import { type Refusal, refusalOf } from '../platform/refusal.ts';
import type { Mode } from './draft.ts';

const AnswerTicket = graphql(`
  mutation AnswerTicket($input: ReplyToTicketInput!) {
    replyToTicket(input: $input) {
      id
      ...Thread
      ...ChangedTicket
    }
  }
`);

const NoteTicket = graphql(`
  mutation NoteTicket($input: AddInternalNoteInput!) {
    addInternalNote(input: $input) {
      id
      ...Thread
      ...ChangedTicket
    }
  }
`);

export interface Outgoing {
  mode: Mode;
  ticketId: string;
  body: string;
  attachmentIds: string[];
  /** The newest event that the author of a reply had seen. */
  seenCursor: string | null;
  /** Send although others have answered since. */
  force: boolean;
}

const Missed = v.object({
  messageId: v.string(),
  body: v.string(),
  author: v.nullable(v.string()),
  at: v.string(),
});

/** A message that somebody else wrote while the reply was being written. */
export type Missed = v.InferOutput<typeof Missed>;

export interface Failure {
  refusal: Refusal;
  /** Not empty when the reply is held back until its author has read these. */
  missed: Missed[];
}

/** Null when the message is out. It also leaves when the page is being closed. */
export async function sendMessage(
  client: ApolloClient,
  { mode, ticketId, body, attachmentIds, seenCursor, force }: Outgoing,
): Promise<Failure | null> {
  const words = { ticketId, body, attachmentIds };
  const context = { idempotencyKey: randomKey(), fetchOptions: { keepalive: true } };
  try {
    if (mode === 'note') {
      await client.mutate({ mutation: NoteTicket, variables: { input: words }, context });
    } else {
      const input = { ...words, lastSeenCursor: seenCursor, force };
      await client.mutate({ mutation: AnswerTicket, variables: { input }, context });
    }
    return null;
  } catch (error) {
    return { refusal: refusalOf(error), missed: missedIn(error) };
  }
}

function missedIn(error: unknown): Missed[] {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const read = v.safeParse(v.array(Missed), first?.extensions?.missed);
  return read.success ? read.output : [];
}
