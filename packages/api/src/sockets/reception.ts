import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Gate } from '../http/gate.ts';
import { maskError, type Report } from '../http/mask-error.ts';
import { viewerOf } from '../identity/viewer-of.ts';
import { type Context, contextFor, type Desk } from '../platform/context.ts';
import type { Viewer } from '../platform/viewer.ts';
import { viewerWith } from '../tickets/tracking-link.ts';
import { Presence } from './presence.ts';
import { readSubscription, type Subscription, WrongDocument } from './read-subscription.ts';
import { type SocketLimits, usualLimits } from './socket-limits.ts';
import { SubscriptionRuns } from './subscription-runs.ts';

export interface ReceptionOptions {
  desk: Desk;
  schema: GraphQLSchema;
  gate: Gate;
  report: Report;
  limits?: Partial<SocketLimits>;
}

/** What all sockets of a process share. */
export class Reception {
  readonly desk: Desk;
  readonly limits: SocketLimits;
  readonly presence: Presence;
  readonly runs: SubscriptionRuns;
  readonly tooManySubscriptions: GraphQLFormattedError;

  constructor(private readonly options: ReceptionOptions) {
    this.desk = options.desk;
    this.limits = { ...usualLimits, ...options.limits };
    this.presence = new Presence(this.desk.live, this.limits);
    this.runs = new SubscriptionRuns((error) => this.#mask(error));
    this.tooManySubscriptions = {
      message: `A socket takes ${this.limits.subscriptions} subscriptions at once. End one first.`,
      extensions: { code: 'RATE_LIMITED', reason: 'TOO_MANY_SUBSCRIPTIONS' },
    };
  }

  /** Who is at the other end, with the rights of this moment. */
  viewerOf(sessionToken: string | null, trackingToken: string | null): Promise<Viewer> {
    return trackingToken === null
      ? viewerOf(this.desk, sessionToken, { isActing: false })
      : viewerWith(contextFor(this.desk), trackingToken);
  }

  async read(
    payload: SubscribePayload,
    context: Context,
  ): Promise<Subscription | { errors: GraphQLFormattedError[] }> {
    const { schema, gate } = this.options;
    try {
      return await readSubscription(payload, { schema, gate, context });
    } catch (error) {
      const errors = error instanceof WrongDocument ? error.errors : [asGraphQLError(error)];
      return { errors: errors.map((one) => this.#mask(one)) };
    }
  }

  #mask(error: GraphQLError) {
    const { http: _, ...extensions } = error.extensions;
    const { message, path, locations } = error.toJSON();
    return maskError({ message, path, locations, extensions }, error, this.options.report);
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
