import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Subscription } from './read-subscription.ts';
import { type Subscriber, SubscriptionRun } from './subscription-run.ts';

/** All runs of this process, by what makes their frames equal. */
export class SubscriptionRuns {
  readonly #shared = new Map<string, SubscriptionRun>();

  constructor(private readonly mask: (error: GraphQLError) => GraphQLFormattedError) {}

  /** Joins the run of the others who watch the same, or begins one; gives the way to leave it. */
  join(subscription: Subscription, subscriber: Subscriber): () => void {
    const run = this.#runOf(subscription);
    run.join(subscriber);
    return () => run.leave(subscriber);
  }

  #runOf(subscription: Subscription): SubscriptionRun {
    const { key, live } = subscription;
    if (!live.isShared) return new SubscriptionRun(subscription, this.mask, () => {});
    const running = this.#shared.get(key);
    if (running) return running;
    const run = new SubscriptionRun(subscription, this.mask, () => this.#shared.delete(key));
    this.#shared.set(key, run);
    return run;
  }
}
