import { setImmediate as breathe } from 'node:timers/promises';
import type { LineWaits, WaitEstimate } from '@hlm-desk/shared/wait-estimate';
import type { Desk } from '../platform/context.ts';
import { readLine } from './line.store.ts';
import { LineChanges, type Places } from './line-changes.ts';
import type { Place, PositionChange } from './place.ts';
import { waitsIn } from './wait-rates.ts';

/** Between two looks at a line: what happens meanwhile goes together. */
const lookEveryMs = 250;

/** Whoever is that near to the head is told at every look, the others now and then. */
const near = 20;
const tellFarEveryMs = 1500;

/** Without any news: agents come and go, and waits with them. */
const lookAnywayMs = 10_000;
const retryMs = 1000;

/** So many are told without letting anything else happen. */
const crowd = 500;

/** Somebody who stands in line and is told of their place. */
class Follower {
  told: Place | null = null;

  constructor(
    /** Why the first place is told, where it follows one in another line. */
    public because: PositionChange | null,
    readonly show: (place: Place) => void,
  ) {}
}

/**
 * The line of one queue while somebody watches it: read by one statement, computed once for all
 * who stand there, and told to each only where what they see has changed.
 */
export class Line {
  #places: Places = new Map();
  #queueName = '';
  #waits: LineWaits | undefined;
  #asOf = '';
  #changed = new Set<string>();
  /** What happened since those near the head, and those far from it, were told last. */
  #sinceNear = new LineChanges();
  #sinceFar = new LineChanges();
  #isStale = true;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #toldFarAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;
  readonly #followers = new Map<string, Set<Follower>>();
  readonly #stopWatching: () => void;
  readonly #refresh: NodeJS.Timeout;

  constructor(
    private readonly desk: Desk,
    private readonly queueId: string,
    private readonly onEmpty: () => void,
  ) {
    this.#stopWatching = desk.live.watch(`queue:${queueId}`, (changed) => {
      this.#changed.add(changed);
      this.#spoil();
    });
    this.#refresh = setInterval(() => this.#spoil(), lookAnywayMs);
  }

  /** Shows the ticket's place at once and whenever it looks different, until the answer is called. */
  follow(ticketId: string, because: PositionChange | null, show: (place: Place) => void) {
    const follower = new Follower(because, show);
    const followers = this.#followers.get(ticketId) ?? new Set();
    this.#followers.set(ticketId, followers.add(follower));
    if (this.#isStale || !this.#tell(ticketId, follower, this.#sinceNear)) this.#spoil();
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.#followers.get(ticketId) === followers) {
        this.#followers.delete(ticketId);
      }
      if (this.#followers.size === 0) this.#end();
    };
  }

  #end() {
    this.#stopWatching();
    clearInterval(this.#refresh);
    clearTimeout(this.#timer);
    this.onEmpty();
  }

  #spoil() {
    this.#isStale = true;
    this.#schedule(this.#lookedAt + lookEveryMs);
  }

  #schedule(moment: number) {
    if (this.#isBusy || this.#followers.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#turn(), Math.max(0, moment - performance.now()));
  }

  /** Looks if there is news, and tells whoever is due. */
  async #turn() {
    this.#isBusy = true;
    let next = this.#toldFarAt + tellFarEveryMs;
    try {
      if (this.#isStale) await this.#look();
      const isFarDue = performance.now() >= this.#toldFarAt + tellFarEveryMs;
      const isFarLeft = await this.#tellAll(isFarDue);
      if (!isFarLeft) next = Number.POSITIVE_INFINITY;
    } catch {
      // The database is away; the line is looked at again until it is back.
      this.#isStale = true;
      this.#lookedAt = performance.now() + retryMs;
    }
    this.#isBusy = false;
    if (this.#isStale) next = Math.min(next, this.#lookedAt + lookEveryMs);
    if (next !== Number.POSITIVE_INFINITY) this.#schedule(next);
  }

  async #look() {
    const changed = this.#changed;
    this.#changed = new Set();
    this.#isStale = false;
    this.#lookedAt = performance.now();
    const { order, taken, queueName } = await readLine(this.desk.db, this.queueId, [...changed]);
    this.#waits = await waitsIn(this.desk, this.queueId);
    const places = new Map(order.map((id, index) => [id, index]));
    this.#sinceNear.note(changed, taken, this.#places, places);
    this.#sinceFar.note(changed, taken, this.#places, places);
    this.#places = places;
    this.#queueName = queueName;
    this.#asOf = this.desk.now().toISOString();
  }

  /** Tells those near the head and, when they are due, all others; whether somebody was left. */
  async #tellAll(isFarDue: boolean): Promise<boolean> {
    const [sinceNear, sinceFar] = [this.#sinceNear, this.#sinceFar];
    this.#sinceNear = new LineChanges();
    if (isFarDue) {
      this.#sinceFar = new LineChanges();
      this.#toldFarAt = performance.now();
    }
    let isFarLeft = false;
    let told = 0;
    for (const [ticketId, followers] of this.#followers) {
      const isNear = (this.#places.get(ticketId) ?? 0) < near;
      if (!isNear && !isFarDue) isFarLeft = true;
      else {
        for (const follower of followers) {
          if (this.#tell(ticketId, follower, isNear ? sinceNear : sinceFar)) told++;
        }
        if (told >= crowd) {
          told = 0;
          await breathe();
        }
      }
    }
    return isFarLeft;
  }

  /** Whether the ticket stands here and there was something to tell. */
  #tell(ticketId: string, follower: Follower, since: LineChanges): boolean {
    const index = this.#places.get(ticketId);
    if (index === undefined || !this.#waits) return false;
    const wait = this.#waits.estimate(index);
    const { told } = follower;
    if (told && looksSame(told, index + 1, this.#places.size, wait)) return false;
    follower.told = {
      queue: { id: this.queueId, name: this.#queueName },
      position: index + 1,
      waiting: this.#places.size,
      wait,
      change: told ? since.reason(ticketId, told.position - 1, index) : follower.because,
      asOf: this.#asOf,
    };
    follower.show(follower.told);
    return true;
  }
}

const looksSame = (told: Place, position: number, waiting: number, wait: WaitEstimate) =>
  told.position === position &&
  told.waiting === waiting &&
  (told.wait === wait ||
    (told.wait.reason === wait.reason &&
      told.wait.range?.lowSeconds === wait.range?.lowSeconds &&
      told.wait.range?.highSeconds === wait.range?.highSeconds));
