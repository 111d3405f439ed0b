import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from '../platform/context.ts';
import { networkOf } from '../platform/network.ts';
import { depthForStrangers } from './document-limits.ts';
import { measureOf } from './document-measure.ts';
import { HttpRefusal } from './http-refusal.ts';
import { costOf } from './operation-cost.ts';
import type { Documents } from './persisted-documents.ts';
import { type Allowance, TokenBuckets } from './token-buckets.ts';

/** What callers may spend: a session, and an address from which nobody has one. */
export interface Allowances {
  session: Allowance;
  address: Allowance;
}

export const usualAllowances: Allowances = {
  session: { capacity: 1000, refillPerSecond: 200 },
  address: { capacity: 1000, refillPerSecond: 20 },
};

/** What one operation may cost at most, unless it is of our own screens. */
const dearest = 1000;

/** A screen of ours was measured when it was written: it is charged this part. */
const ownShare = 0.1;

/** What it costs to find out that a document is wrong. */
const wrong = 10;

/** What an operation took, as `extensions.cost` tells it. */
export interface Price {
  requested: number;
  remaining: number;
  refillPerSecond: number;
}

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: Context;
}

/** Where every operation passes before anything of it is done, over HTTP and over sockets. */
export class Gate {
  readonly #buckets = new TokenBuckets();

  constructor(
    readonly documents: Documents,
    readonly allowances: Allowances = usualAllowances,
  ) {}

  /** Refuses what this viewer may not ask, and takes the cost of what they may. */
  pass(asked: Asked): Price {
    const cost = costOf(asked, asked.variables);
    if (this.documents.isOwn(asked.document)) {
      return this.#charge(asked.context, Math.ceil(cost * ownShare));
    }
    refuseUnfit(asked);
    if (cost > dearest) {
      throw new HttpRefusal(
        400,
        'INVALID',
        `This would cost ${cost}, and ${dearest} is the most. Ask for smaller pages or fewer fields.`,
        { reason: 'TOO_COSTLY' },
      );
    }
    return this.#charge(asked.context, cost);
  }

  /** Refuses whoever has nothing left, before their request is read. */
  refuseSpent(context: Context) {
    const { caller, allowance, at } = this.#account(context);
    const remaining = this.#buckets.remaining(caller, allowance, at);
    if (remaining < 1) throw tooMuch(Math.ceil((1 - remaining) / allowance.refillPerSecond));
  }

  /** Takes the cost of a document that was wrong, as far as there is something left. */
  chargeWrong(context: Context) {
    const { caller, allowance, at } = this.#account(context);
    const remaining = this.#buckets.remaining(caller, allowance, at);
    this.#buckets.take(caller, Math.min(wrong, remaining), allowance, at);
  }

  #account({ viewer: { sessionId }, address, now }: Context) {
    return {
      caller: sessionId ?? networkOf(address),
      allowance: sessionId === null ? this.allowances.address : this.allowances.session,
      at: now().getTime(),
    };
  }

  #charge(context: Context, cost: number): Price {
    const { caller, allowance, at } = this.#account(context);
    const requested = Math.min(cost, allowance.capacity);
    const taken = this.#buckets.take(caller, requested, allowance, at);
    if (!taken.allowed) throw tooMuch(taken.retryAfterSeconds);
    const { refillPerSecond } = allowance;
    return { requested, remaining: taken.remaining, refillPerSecond };
  }
}

const tooMuch = (retryAfterSeconds: number) =>
  new HttpRefusal(
    429,
    'RATE_LIMITED',
    `That was too much at once. Please try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  );

/** Documents of their own are for those who signed in; in the demo, smaller ones are for all. */
function refuseUnfit({ document, context: { env, viewer } }: Asked) {
  if (viewer.id !== null) return;
  if (!env.demo) {
    throw new HttpRefusal(403, 'FORBIDDEN', 'Sign in to send documents of your own to this desk.', {
      reason: 'OWN_DOCUMENT',
    });
  }
  const { depth } = measureOf(document);
  if (depth > depthForStrangers) {
    throw new HttpRefusal(
      400,
      'INVALID',
      `The document has ${depth} levels, and ${depthForStrangers} is the most without signing in.`,
      { reason: 'DOCUMENT_TOO_LARGE' },
    );
  }
}
