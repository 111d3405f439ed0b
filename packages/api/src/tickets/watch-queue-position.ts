import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { Latest } from '../platform/latest.ts';
import { openScope } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { inLine } from '../queues/in-line.ts';
import { lineOf } from '../queues/lines.ts';
import type { Place, PositionChange } from '../queues/place.ts';
import { ticketVisible } from './ticket.policy.ts';

/** The queue in whose line the ticket stands; undefined for those that the viewer does not see there. */
async function findQueue(context: Context, ticketId: string): Promise<string | undefined> {
  const scope = openScope(context.viewer);
  const [ticket] = await runText<{ queueId: string }>(
    context.db,
    `select t.queue_id from ticket t
     where t.id = ${scope.bind(ticketId)} and ${inLine('t')} and ${ticketVisible('t', scope)}`,
    scope.params,
  );
  return ticket?.queueId;
}

/** Follows one ticket from line to line; whether it may be seen is asked whenever it changes. */
class PositionWatch {
  readonly places: Latest<Place | null>;
  #queueId: string | undefined;
  #leaveLine = () => {};
  readonly #stopWatching: () => void;
  #turn: Promise<void>;
  #isOver = false;

  constructor(
    private readonly context: Context,
    private readonly ticketId: string,
  ) {
    this.places = new Latest<Place | null>(() => this.#end());
    const topic = isStaff(context.viewer)
      ? (`staff:${ticketId}` as const)
      : (`ticket:${ticketId}` as const);
    this.#stopWatching = context.live.watch(topic, () => this.#again());
    this.#turn = this.#find(true);
  }

  #again() {
    this.#turn = this.#turn.then(() => this.#find(false)).catch((error) => this.places.fail(error));
  }

  async #find(isFirst: boolean) {
    const queueId = await findQueue(this.context, this.ticketId);
    if (this.#isOver || (queueId === this.#queueId && !isFirst)) return;
    const because = this.#queueId === undefined ? null : 'MOVED';
    this.#leaveLine();
    this.#leaveLine = () => {};
    this.#queueId = queueId;
    if (queueId === undefined) this.places.put(null);
    else this.#follow(queueId, because);
  }

  #follow(queueId: string, because: PositionChange | null) {
    const show = (place: Place) => this.places.put(place);
    this.#leaveLine = lineOf(this.context, queueId).follow(this.ticketId, because, show);
  }

  #end() {
    this.#isOver = true;
    this.#stopWatching();
    this.#leaveLine();
  }

  /** Resolves when it is known where the ticket stands. */
  get begun() {
    return this.#turn;
  }
}

/** The ticket's place in line, now and whenever it changes; null while it stands in none. */
export async function watchQueuePosition(context: Context, ticketId: string) {
  const watch = new PositionWatch(context, ticketId);
  try {
    await watch.begun;
  } catch (error) {
    await watch.places.return();
    throw error;
  }
  return watch.places;
}
