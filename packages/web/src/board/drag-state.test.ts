import { canMove } from '@hlm-desk/shared/ticket-status';
import { describe, expect, test } from 'vitest';
import { boardStatuses } from './board-columns.ts';
import { edgeSpeed } from './drag-edges.ts';
import {
  afterMove,
  dropOf,
  idle,
  type Lifted,
  lifted,
  liftedByKey,
  over,
  type Pressed,
  stepped,
} from './drag-state.ts';

const press = (fields: Partial<Pressed> = {}): Pressed => ({
  phase: 'pressed',
  id: 'tkt_1',
  from: 'IN_PROGRESS',
  pointer: 1,
  touch: false,
  at: { x: 100, y: 100 },
  ...fields,
});

const accepts = (_id: string, status: (typeof boardStatuses)[number]) =>
  canMove('IN_PROGRESS', status);

describe('lifting', () => {
  test('a mouse that moves less than five pixels has clicked', () => {
    expect(afterMove(press(), { x: 103, y: 102 })).toEqual(press());
  });

  test('a mouse that moves further lifts the card over its own column', () => {
    expect(afterMove(press(), { x: 104, y: 103 })).toEqual({
      phase: 'lifted',
      id: 'tkt_1',
      from: 'IN_PROGRESS',
      pointer: 1,
      over: 'IN_PROGRESS',
    });
  });

  test('a finger that moves before the long press scrolls', () => {
    expect(afterMove(press({ touch: true }), { x: 100, y: 111 })).toBe(idle);
  });

  test('a finger that trembles still waits for the long press', () => {
    const trembling = press({ touch: true });

    expect(afterMove(trembling, { x: 104, y: 106 })).toBe(trembling);
  });
});

describe('carrying', () => {
  const held = lifted(press());

  test('a column that may not take the card does not', () => {
    expect(over(held, 'NEW', accepts).over).toBeNull();
    expect(over(held, null, accepts).over).toBeNull();
  });

  test('its own column always takes it back', () => {
    expect(over(over(held, 'PENDING', accepts), 'IN_PROGRESS', accepts).over).toBe('IN_PROGRESS');
  });

  test('moving within one column is no change, so that nothing is drawn anew', () => {
    expect(over(held, 'IN_PROGRESS', accepts)).toBe(held);
  });

  const walk = (steps: (1 | -1)[], from: Lifted) =>
    steps.reduce((drag, step) => stepped(drag, step, boardStatuses, accepts), from);

  test('arrows go through the columns that take the card and pass over the others', () => {
    const start = liftedByKey('tkt_1', 'IN_PROGRESS');

    expect(walk([1], start).over).toBe('PENDING');
    expect(walk([1, 1, 1], start).over).toBe('RESOLVED');
    expect(walk([1, 1, -1], start).over).toBe('PENDING');
  });

  test('arrows stop at the last column that takes the card', () => {
    const start = liftedByKey('tkt_1', 'IN_PROGRESS');

    expect(walk([-1, -1], start).over).toBe('IN_PROGRESS');
    expect(walk([1, 1, 1, 1, 1], start).over).toBe('RESOLVED');
  });
});

test('dropping where it came from moves nothing', () => {
  const held = liftedByKey('tkt_1', 'PENDING');

  expect(dropOf(held)).toBeNull();
  expect(dropOf({ ...held, over: 'RESOLVED' })).toBe('RESOLVED');
});

test.each([
  [500, 0],
  [1000, 18],
  [0, -18],
  [972, 9],
  [-40, -18],
])('a card held at %i of 0–1000 scrolls the board by %i a frame', (x, speed) => {
  expect(edgeSpeed(x, 0, 1000)).toBe(speed);
});
