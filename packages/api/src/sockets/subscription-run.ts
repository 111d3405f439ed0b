import { setImmediate as breathe, setTimeout as delay } from 'node:timers/promises';
import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { isUnavailableAnswer } from '../http/mask-error.ts';
import { Latest } from '../platform/latest.ts';
import type { Frame } from '../platform/live-field.ts';
import { type Subscription, withCode } from './read-subscription.ts';

/** Somebody who is sent the frames of a run. */
export interface Subscriber {
  /** What the newest frame sent showed. */
  shown: string | null;
  /** Sends the payload of a frame; false where the client reads too slowly to be sent more. */
  next: (text: string) => boolean;
  /** Resolves when there is room for more. */
  drained: () => Promise<void>;
  fail: (errors: readonly GraphQLFormattedError[]) => void;
  complete: () => void;
  /** Lets the client come back in a moment. */
  sendAway: () => void;
}

/** At the soonest after the frame before: what changes in between goes together. */
const spacingMs = 25;

/** Those who come one after the other are read for together after so long. */
const gatheringMs = 10;

/** So many are sent to without letting anything else happen. */
const crowd = 500;

type Mask = (error: GraphQLError) => GraphQLFormattedError;

/**
 * One source and one execution a tick, whose frames go to all who asked for the same with the same
 * rights. What a newcomer is sent first is read after they came, never taken from before.
 */
export class SubscriptionRun {
  readonly #subscribers = new Set<Subscriber>();
  #newcomers: Subscriber[] = [];
  #source: AsyncIterator<unknown> | undefined;
  #first: unknown;
  #turn: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(
    private readonly subscription: Subscription,
    private readonly mask: Mask,
    private readonly onEnd: () => void,
  ) {}

  join(subscriber: Subscriber) {
    this.#subscribers.add(subscriber);
    if (this.#subscribers.size === 1 && !this.#source) void this.#start();
    else if (this.#source && this.#newcomers.push(subscriber) === 1) {
      this.#inTurn(() => this.#welcome());
    }
  }

  async #welcome() {
    await this.#serve(this.#first, this.#newcomers.splice(0));
    if (this.#subscribers.size > 1) await delay(gatheringMs);
  }

  leave(subscriber: Subscriber) {
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size === 0) this.#end();
  }

  #end() {
    if (this.#isOver) return;
    this.#isOver = true;
    this.onEnd();
    void this.#source?.return?.();
  }

  async #start() {
    try {
      const stream = await createSourceEventStream(this.subscription.args);
      if (stream instanceof Latest && this.subscription.write) return this.#forward(stream);
      if (Symbol.asyncIterator in stream) return await this.#follow(stream);
      this.#refuse((stream.errors ?? []).map(asMistake));
    } catch (error) {
      this.#break(error);
    }
  }

  /** Whoever comes back after trouble that passes reads everything anew, so nothing is missed. */
  #refuse(errors: readonly GraphQLError[]) {
    const told = errors.map(this.mask);
    if (isUnavailableAnswer(told)) this.#all((subscriber) => subscriber.sendAway());
    else this.#all((subscriber) => subscriber.fail(told));
    this.#end();
  }

  #break(error: unknown) {
    const originalError = error instanceof Error ? error : new Error(String(error));
    this.#refuse([new GraphQLError('Broken off.', { originalError })]);
  }

  /** States that are written without an execution go out as they come. */
  #forward(source: Latest<unknown>) {
    const { write } = this.subscription;
    this.#source = source;
    if (this.#isOver || !write) return void source.return();
    source.forwardTo({
      show: (state) => {
        const frame = write(state);
        for (const subscriber of this.#subscribers) this.#send(subscriber, frame);
      },
      fail: (error) => this.#break(error),
    });
  }

  async #follow(stream: AsyncIterable<unknown>) {
    const source = stream[Symbol.asyncIterator]();
    this.#source = source;
    if (this.#isOver) return void (await source.return?.());
    for (let isFirst = true; ; isFirst = false) {
      const { done, value } = await source.next();
      if (done || this.#isOver) break;
      if (isFirst) this.#first = value;
      await this.#inTurn(() => this.#serve(value, this.#subscribers));
      if (!this.subscription.live.isStream) await delay(spacingMs);
    }
    this.#all((subscriber) => subscriber.complete());
    this.#end();
  }

  #all(tell: (subscriber: Subscriber) => void) {
    for (const subscriber of [...this.#subscribers]) tell(subscriber);
  }

  /** One after the other: an older state must not arrive after a newer one. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error) => this.#break(error));
    return this.#turn;
  }

  async #serve(payload: unknown, audience: Iterable<Subscriber>) {
    const frame = await this.#frame(payload);
    if (!frame) return this.#all((subscriber) => subscriber.sendAway());
    let sent = 0;
    for (const subscriber of [...audience]) {
      if (!this.#subscribers.has(subscriber)) continue;
      const room = this.#send(subscriber, frame);
      if (room) await room;
      if (++sent % crowd === 0) await breathe();
    }
  }

  #send(subscriber: Subscriber, { text, shown }: Frame): Promise<void> | undefined {
    const { isStream } = this.subscription.live;
    if (!isStream && subscriber.shown === shown) return;
    subscriber.shown = isStream ? null : shown;
    const hasRoom = subscriber.next(text);
    return isStream && !hasRoom ? subscriber.drained() : undefined;
  }

  /** Null where the desk cannot read just now. */
  async #frame(payload: unknown): Promise<Frame | null> {
    const { args, write } = this.subscription;
    if (write) return write(payload);
    const { data, errors }: ExecutionResult = await execute({ ...args, rootValue: payload });
    if (!errors) return frameOf({ data });
    const told = errors.slice(0, 5).map(this.mask);
    return isUnavailableAnswer(told) ? null : frameOf({ data, errors: told });
  }
}

/** What has no path was wrong before anything was asked of a field: a variable. */
const asMistake = (error: GraphQLError) => (error.path ? error : withCode(error, 'BAD_USER_INPUT'));

function frameOf(answer: object): Frame {
  const text = JSON.stringify(answer);
  return { text, shown: text };
}
