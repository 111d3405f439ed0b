import type { TestDesk } from '../../test/desk.ts';
import { type Received, signedIn, type TestSocket } from '../../test/socket.ts';
import type { Actor } from '../actor.ts';
import type { Credentials } from '../cast.ts';
import { type Cells, valueFor } from '../place.ts';

/** A row of the matrix: what is watched, and who is told what. */
export interface Watching {
  /** The field with its arguments, and what is asked of it. */
  call: string;
  /** All that is told, in order, refusals by their code; who is not named is told null at once. */
  told: Cells;
  /** Whether nothing is told before something happens. */
  isSilent?: boolean;
  /** Whether the token comes with the opening of the socket instead of with the field. */
  tokenAtOpening?: boolean;
}

export interface Watcher {
  actor: Actor;
  credentials: Credentials;
}

/** A field of Subscription, with what happens while it is watched. */
export interface Happening<Scene extends Watcher> {
  title: string;
  rowOf: (scene: Scene, desk: TestDesk) => Watching | Promise<Watching>;
  happens: (desk: TestDesk, scene: Scene) => Promise<unknown>;
}

/** All that the actor is to be told, in order. */
export const toBeTold = ({ actor }: Watcher, { told }: Watching): unknown[] => {
  const all = valueFor(actor, told);
  return Array.isArray(all) ? all : [null];
};

interface Answer {
  data?: { it?: unknown } | null;
  errors?: Refused[];
}
type Refused = { extensions: { code: string } };

function wordOf({ type, payload }: Received): unknown {
  const { data, errors }: Answer =
    type === 'error' ? { errors: payload as Refused[] } : (payload as Answer);
  return errors?.[0]?.extensions.code ?? data?.it ?? null;
}

export const toldOn = (socket: TestSocket): unknown[] =>
  socket.received.filter(({ id }) => id === 'it').map(wordOf);

/** Waits until so much was told. */
export const hears = (socket: TestSocket, count: number) =>
  socket.until(() => toldOn(socket).length >= count);

/** Opens a socket as the watcher and waits for what is told at once. */
export async function watch(url: string, watcher: Watcher, row: Watching): Promise<TestSocket> {
  const { cookie, trackingToken } = watcher.credentials;
  const socket = await signedIn(url, cookie, row.tokenAtOpening ? { trackingToken } : {});
  socket.subscribe('it', `subscription { it: ${row.call} }`);
  const isRefused = typeof toBeTold(watcher, row)[0] === 'string';
  if (isRefused || !row.isSilent) await hears(socket, 1);
  return socket;
}
