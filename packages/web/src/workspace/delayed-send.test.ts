import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DelayedSend, sendsAfterMs } from './delayed-send.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function held() {
  const delayed = new DelayedSend();
  const send = vi.fn(async () => {});
  delayed.hold(send);
  return { delayed, send };
}

test('a reply leaves after five seconds, once', async () => {
  const { delayed, send } = held();

  await vi.advanceTimersByTimeAsync(sendsAfterMs - 1);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  delayed.flush();

  expect(send).toHaveBeenCalledTimes(1);
});

test('undone in time, it never leaves', async () => {
  const { delayed, send } = held();

  delayed.undo();
  await vi.advanceTimersByTimeAsync(sendsAfterMs * 2);

  expect(send).not.toHaveBeenCalled();
  expect(delayed.phase()).toBe('idle');
});

test('leaving the page sends it at once', () => {
  const { delayed, send } = held();

  delayed.flush();

  expect(send).toHaveBeenCalledTimes(1);
});

test('once it has left, nothing is undone any more', async () => {
  const delayed = new DelayedSend();
  delayed.hold(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(sendsAfterMs);

  delayed.undo();

  expect(delayed.phase()).toBe('sending');
});

test('it says whether it waits, sends or rests', async () => {
  const delayed = new DelayedSend();
  let arrive = () => {};
  delayed.hold(() => new Promise((resolve) => (arrive = resolve)));
  const phases = [delayed.phase()];
  delayed.flush();
  phases.push(delayed.phase());
  arrive();
  await vi.advanceTimersByTimeAsync(0);

  expect([...phases, delayed.phase()]).toEqual(['waiting', 'sending', 'idle']);
});
