import { setTimeout as delay } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import {
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  type Message,
  MessageType,
  parseMessage,
  type SubscribePayload,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import { contextFor } from '../platform/context.ts';
import { rightsKey, type Viewer } from '../platform/viewer.ts';
import { type Closing, closings } from './closing.ts';
import type { Reception } from './reception.ts';
import { SocketSubscriber } from './subscriber.ts';

/** A client may choose any id, but not a long one: it is in every frame. */
const longestId = 100;

/** A stream waits while so many bytes are unread. */
const fullBytes = 256 * 1024;

/** How a client came: with the session of a cookie, from an address. */
interface Arrival {
  ws: WebSocket;
  sessionToken: string | null;
  address: string;
  /** Spreads the sockets over the seconds in which they are asked something. */
  place: number;
}

/** One client from its opening to its end, by the protocol graphql-transport-ws. */
export class ClientSocket {
  readonly place: number;
  readonly #ws: WebSocket;
  readonly #address: string;
  readonly #sessionToken: string | null;
  #trackingToken: string | null = null;
  /** Null until the client has said who it is, and again when it has gone. */
  #viewer: Viewer | null = null;
  /** Whether it gave a sign of life since it was last asked for one. */
  #isAlive = true;
  #initTimer: NodeJS.Timeout | null;
  #leavePresence: (() => void) | null = null;
  /** What is not sent until it is known whether the client may still have it. */
  #held: string[] | null = null;
  /** How to leave each run; null while its document is being read. */
  readonly #runs = new Map<string, (() => void) | null>();

  constructor(
    private readonly reception: Reception,
    { ws, sessionToken, address, place }: Arrival,
  ) {
    this.#ws = ws;
    this.#sessionToken = sessionToken;
    this.#address = address;
    this.place = place;
    this.#initTimer = setTimeout(() => this.#endOfPatience(), reception.limits.initWaitMs);
    // An error is followed by the end; what was wrong is the client's matter.
    ws.on('error', () => {});
    ws.on('pong', () => {
      this.#isAlive = true;
    });
    ws.on('message', (bytes, isBinary) => this.#receive(isBinary ? '' : String(bytes)));
    ws.once('close', () => this.#end());
    if (ws.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) this.close('protocol');
  }

  /** What has come while this process was busy is read first. */
  #endOfPatience() {
    setImmediate(() => {
      if (this.#initTimer) this.close('initTimeout');
    });
  }

  close(why: Closing) {
    this.#ws.close(...closings[why]);
    this.#end();
  }

  terminate() {
    this.#ws.terminate();
  }

  /** Asks for a sign of life; who gave none since the last time is gone. */
  ping() {
    if (!this.#isAlive) return this.terminate();
    this.#isAlive = false;
    if (this.#isOpen) this.#ws.ping();
  }

  get #isOpen() {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  #end() {
    this.#stopInitTimer();
    for (const leave of this.#runs.values()) leave?.();
    this.#runs.clear();
    this.#leavePresence?.();
    this.#leavePresence = null;
    this.#viewer = null;
  }

  #stopInitTimer() {
    if (this.#initTimer) clearTimeout(this.#initTimer);
    this.#initTimer = null;
  }

  send(text: string) {
    if (this.#held) return void this.#held.push(text);
    if (!this.#isOpen) return;
    this.#ws.send(text);
    if (this.#ws.bufferedAmount > this.reception.limits.unreadBytes) this.terminate();
  }

  get isFull() {
    return this.#ws.bufferedAmount > fullBytes;
  }

  async drained() {
    while (this.isFull && this.#isOpen) await delay(20);
  }

  #receive(text: string) {
    if (!this.#isOpen) return;
    this.#isAlive = true;
    let message: Message;
    try {
      message = parseMessage(text);
    } catch {
      return this.close('malformed');
    }
    this.#answer(message).catch(() => this.close('away'));
  }

  async #answer(message: Message): Promise<void> {
    switch (message.type) {
      case MessageType.ConnectionInit:
        return this.#init(message.payload?.trackingToken);
      case MessageType.Ping:
        return this.send('{"type":"pong"}');
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        return this.#subscribe(message.id, message.payload);
      case MessageType.Complete:
        return this.#drop(message.id);
      default:
        return this.close('malformed');
    }
  }

  async #init(trackingToken: unknown) {
    if (!this.#initTimer) return this.close('initAgain');
    this.#stopInitTimer();
    this.#trackingToken = typeof trackingToken === 'string' ? trackingToken : null;
    const viewer = await this.#whoIsIt();
    if (!this.#isOpen) return;
    this.#leavePresence = this.reception.presence.enter(this, viewer, this.#address);
    if (!this.#leavePresence) return this.close('tooMany');
    // Again, now that changes are listened to: none falls between the two.
    const now = await this.#whoIsIt();
    if (!this.#isOpen) return;
    if (rightsKey(now) !== rightsKey(viewer)) return this.close('rightsChanged');
    this.#viewer = now;
    this.send('{"type":"connection_ack"}');
  }

  #whoIsIt() {
    return this.reception.viewerOf(this.#sessionToken, this.#trackingToken);
  }

  /** The holder may have lost a right: nothing is sent until it is known that they have not. */
  async doubt() {
    if (!this.#viewer || this.#held) return;
    const held: string[] = [];
    this.#held = held;
    try {
      await this.#checkRights();
    } catch {
      return this.close('away');
    }
    this.#held = null;
    for (const text of held) this.send(text);
  }

  /** Asks, from time to time, whether the holder still has their rights. */
  async check() {
    // While the database is away nothing is sent that could be wrong; it is asked again later.
    await this.#checkRights().catch(() => {});
  }

  async #checkRights() {
    const viewer = this.#viewer;
    if (!viewer) return;
    const now = await this.#whoIsIt();
    if (now.role === 'STRANGER' && viewer.role !== 'STRANGER') this.close('unauthorized');
    else if (rightsKey(now) !== rightsKey(viewer)) this.close('rightsChanged');
  }

  async #subscribe(id: string, payload: SubscribePayload) {
    const viewer = this.#viewer;
    if (!viewer) return this.close('unauthorized');
    if (id.length > longestId) return this.close('malformed');
    if (this.#runs.has(id)) return this.close('sameId');
    if (this.#runs.size >= this.reception.limits.subscriptions) {
      return this.#tell(id, [this.reception.tooManySubscriptions]);
    }
    this.#runs.set(id, null);
    const context = { ...contextFor(this.reception.desk, viewer), address: this.#address };
    const read = await this.reception.read(payload, context);
    // It may have been completed, or the socket closed, while the document was read.
    if (this.#runs.get(id) !== null) return;
    if ('errors' in read) return this.fail(id, read.errors);
    this.#runs.set(id, this.reception.runs.join(read, new SocketSubscriber(this, id)));
  }

  fail(id: string, errors: readonly GraphQLFormattedError[]) {
    this.#drop(id);
    this.#tell(id, errors);
  }

  #tell(id: string, errors: readonly GraphQLFormattedError[]) {
    this.send(JSON.stringify({ id, type: MessageType.Error, payload: errors }));
  }

  complete(id: string) {
    this.#drop(id);
    this.send(JSON.stringify({ id, type: MessageType.Complete }));
  }

  #drop(id: string) {
    const leave = this.#runs.get(id);
    this.#runs.delete(id);
    leave?.();
  }
}
