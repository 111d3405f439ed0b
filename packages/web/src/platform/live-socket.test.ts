import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { live } from './live-socket.ts';
import { liveStatus, readLiveStatus } from './live-status.ts';

type Message = { type: string; id?: string; payload?: unknown };

/** A socket whose server is the test; it can fall silent as a cut network does. */
class FakeSocket {
  static opened: FakeSocket[] = [];
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSING = 2;
  static CLOSED = 3;
  readyState = 1;
  silent = false;
  received: Message[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number; reason: string }) => void;
  onerror?: () => void;

  constructor() {
    FakeSocket.opened.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  send(text: string) {
    const message: Message = JSON.parse(text);
    this.received.push(message);
    if (this.silent) return;
    if (message.type === 'connection_init') this.say({ type: 'connection_ack' });
    if (message.type === 'ping') this.say({ type: 'pong' });
  }

  say(message: Message) {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }

  close(code = 1000, reason = '') {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason });
  }
}

const newest = () => FakeSocket.opened.at(-1) ?? new FakeSocket();
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let stop = () => {};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  liveStatus.reset();
  const sink = { next() {}, error() {}, complete() {} };
  stop = live().socket.subscribe({ query: 'subscription { queue(id: "que_1") { id } }' }, sink);
  // After a cut in the test before, the client first waits a little.
  await pass(1_000);
});

afterEach(async () => {
  stop();
  await pass(5_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the page is live once the server has answered', () => {
  expect(readLiveStatus().phase).toBe('live');
});

test('every sign of life is noted', async () => {
  const before = readLiveStatus().checkedAt;

  await pass(3_000);

  expect(readLiveStatus().checkedAt?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
});

test('a line that falls silent is noticed within five seconds', async () => {
  newest().silent = true;

  let waitedMs = 0;
  for (; readLiveStatus().phase === 'live' && waitedMs < 10_000; waitedMs += 100) await pass(100);

  expect(waitedMs).toBeLessThanOrEqual(5_000);
});

test('a server that goes away is asked again until it is back, and listens as before', async () => {
  const before = FakeSocket.opened.length;
  newest().close(1012, 'restarting');
  expect(readLiveStatus().phase).toBe('reconnecting');

  await pass(2_000);

  expect(FakeSocket.opened.length).toBe(before + 1);
  expect(readLiveStatus()).toMatchObject({ phase: 'live', returns: 1 });
  expect(newest().received.some(({ type }) => type === 'subscribe')).toBe(true);
});

test('when the device says that it is offline, nobody waits for the ping', () => {
  window.dispatchEvent(new Event('offline'));

  expect(readLiveStatus().phase).toBe('reconnecting');
});
