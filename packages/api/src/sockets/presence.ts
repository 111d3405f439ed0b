import type { Live } from '../platform/live.ts';
import { networkOf } from '../platform/network.ts';
import { actorId, type Viewer } from '../platform/viewer.ts';
import type { ClientSocket } from './client-socket.ts';
import type { SocketLimits } from './socket-limits.ts';

interface Holder {
  sockets: Set<ClientSocket>;
  stopListening: () => void;
}

/** Who holds which sockets: how many they may have, and whom to ask again when a person changes. */
export class Presence {
  readonly #holders = new Map<string, Holder>();

  constructor(
    private readonly live: Live,
    private readonly limits: SocketLimits,
  ) {}

  /** Gives the way to leave; null where the holder has too many already. */
  enter(socket: ClientSocket, viewer: Viewer, address: string): (() => void) | null {
    const personId = actorId(viewer);
    const key = personId ?? networkOf(address);
    const most = personId === null ? this.limits.socketsOfNetwork : this.limits.socketsOfPerson;
    const holder = this.#holders.get(key) ?? this.#begin(key, personId);
    const { sockets } = holder;
    if (sockets.size >= most) return null;
    sockets.add(socket);
    return () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.#end(key, holder);
    };
  }

  #begin(key: string, personId: string | null): Holder {
    const sockets = new Set<ClientSocket>();
    const doubtAll = () => {
      for (const socket of sockets) void socket.doubt();
    };
    const stopListening =
      personId === null ? () => {} : this.live.watch(`person:${personId}`, doubtAll);
    const holder = { sockets, stopListening };
    this.#holders.set(key, holder);
    return holder;
  }

  #end(key: string, holder: Holder) {
    holder.stopListening();
    if (this.#holders.get(key) === holder) this.#holders.delete(key);
  }
}
