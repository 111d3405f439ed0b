import { canMove } from '@hlm-desk/shared/ticket-status';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BoardStatus, boardStatuses } from './board-columns.ts';
import { longPressMs } from './drag-state.ts';
import { useCardDrag } from './use-card-drag.ts';

const said: string[] = [];
let cancelHeld: (() => void) | undefined;

/** A board of one card, whose columns are 100 pixels wide and stand side by side. */
function TestBoard() {
  const [status, setStatus] = useState<BoardStatus>('IN_PROGRESS');
  const { drag, attach, cancel } = useCardDrag({
    accepts: (_id, to) => canMove(status, to),
    columnOf: () => status,
    onLift: () => said.push('lifted'),
    onOver: (held) => said.push(`over ${held.over}`),
    onDrop: (_held, to) => {
      said.push(`dropped ${to}`);
      if (to) setStatus(to);
    },
    onCancel: (_held, reason) => said.push(`cancelled ${reason}`),
  });
  cancelHeld = () => cancel('CHANGED');
  return (
    <div ref={attach} data-testid="board" data-phase={drag.phase}>
      {boardStatuses.map((column, index) => (
        <section key={column} data-column={column} ref={(element) => at(element, index)}>
          {column === status && (
            <article data-id="tkt_1">
              <a href="#ticket">Charged $299 instead of $199</a>
              <button type="button">Actions</button>
            </article>
          )}
        </section>
      ))}
    </div>
  );
}

function at(element: HTMLElement | null, index: number) {
  if (element) element.getBoundingClientRect = () => new DOMRect(index * 100, 0, 99, 800);
}

const card = () => within(screen.getByTestId('board')).getByText(/Charged/);
const column = () => card().closest('section')?.dataset.column;
const ghosts = () => document.querySelectorAll('[inert]').length;

const pointer = (x: number, fields: PointerEventInit = {}): PointerEventInit => ({
  clientX: x,
  clientY: 50,
  pointerId: 1,
  isPrimary: true,
  button: 0,
  pointerType: 'mouse',
  bubbles: true,
  cancelable: true,
  ...fields,
});

const finger = (x: number) => pointer(x, { pointerType: 'touch' });

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  render(<TestBoard />);
  screen.getByTestId('board').setPointerCapture = () => {};
});

afterEach(() => {
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('by mouse', () => {
  test('a card is carried to another column', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(180));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.pointerUp(card(), pointer(250));

    expect(column()).toBe('PENDING');
    expect(said).toEqual(['lifted', 'over PENDING', 'dropped PENDING']);
  });

  test('a click stays a click', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(152));
    fireEvent.pointerUp(card(), pointer(152));

    expect(said).toEqual([]);
    expect(fireEvent.click(card())).toBe(true);
  });

  test('the click that ends a drop does not open the ticket', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.pointerUp(card(), pointer(250));

    expect(fireEvent.click(card())).toBe(false);
    vi.advanceTimersByTime(1);
    expect(fireEvent.click(card())).toBe(true);
  });

  test('a card that is let go over a column which does not take it goes back', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(50));
    fireEvent.pointerUp(card(), pointer(50));

    expect(column()).toBe('IN_PROGRESS');
    expect(said).toEqual(['lifted', 'over null', 'cancelled NOWHERE']);
  });

  test('Escape puts the card back while it is carried', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerUp(card(), pointer(250));

    expect(column()).toBe('IN_PROGRESS');
    expect(said.at(-1)).toBe('cancelled ESCAPED');
  });

  test('another button than the first lifts nothing, nor does a button on the card', () => {
    fireEvent.pointerDown(card(), pointer(150, { button: 2 }));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.pointerDown(screen.getByRole('button'), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));

    expect(said).toEqual([]);
  });

  test('a second pointer does not disturb the one that carries', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.pointerMove(card(), pointer(450, { pointerId: 2 }));
    fireEvent.pointerUp(card(), pointer(450, { pointerId: 2 }));
    fireEvent.pointerUp(card(), pointer(250));

    expect(said.at(-1)).toBe('dropped PENDING');
  });

  test('the picture that follows the pointer is no second card and goes away', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));

    expect(ghosts()).toBe(1);
    expect(document.querySelectorAll('[data-id]')).toHaveLength(1);

    fireEvent.pointerUp(card(), pointer(250));
    expect(ghosts()).toBe(0);
  });

  test('leaving the window puts the card back', () => {
    fireEvent.pointerDown(card(), pointer(150));
    fireEvent.pointerMove(card(), pointer(250));
    fireEvent.blur(window);

    expect(said.at(-1)).toBe('cancelled ESCAPED');
    expect(ghosts()).toBe(0);
  });
});

describe('by finger', () => {
  test('a long press lifts the card, and then it no longer scrolls', () => {
    fireEvent.pointerDown(card(), finger(150));
    expect(fireEvent.touchMove(card(), { cancelable: true })).toBe(true);

    act(() => vi.advanceTimersByTime(longPressMs));
    expect(said).toEqual(['lifted']);
    expect(fireEvent.touchMove(card(), { cancelable: true })).toBe(false);

    fireEvent.pointerMove(card(), finger(350));
    fireEvent.pointerUp(card(), finger(350));
    expect(column()).toBe('ON_HOLD');
  });

  test('a finger that moves at once scrolls and lifts nothing', () => {
    fireEvent.pointerDown(card(), finger(150));
    fireEvent.pointerMove(card(), finger(170));
    act(() => vi.advanceTimersByTime(longPressMs));

    expect(said).toEqual([]);
    expect(fireEvent.touchMove(card(), { cancelable: true })).toBe(true);
  });

  test('when the browser takes the finger for scrolling, nothing is lifted', () => {
    fireEvent.pointerDown(card(), finger(150));
    fireEvent.pointerCancel(card(), finger(150));
    act(() => vi.advanceTimersByTime(longPressMs));

    expect(said).toEqual([]);
  });

  test('a tap is a click', () => {
    fireEvent.pointerDown(card(), finger(150));
    act(() => vi.advanceTimersByTime(longPressMs - 50));
    fireEvent.pointerUp(card(), finger(150));
    act(() => vi.advanceTimersByTime(longPressMs));

    expect(said).toEqual([]);
  });

  test("the browser's own menu does not open over a card that is about to be lifted", () => {
    fireEvent.pointerDown(card(), finger(150));

    expect(fireEvent.contextMenu(card())).toBe(false);
  });
});

describe('by keyboard', () => {
  const keys = (...names: string[]) => {
    for (const key of names) fireEvent.keyDown(card(), { key });
  };

  test('Space lifts, arrows carry past columns that do not take it, Space drops', () => {
    keys(' ', 'ArrowLeft', 'ArrowRight', 'ArrowRight', ' ');

    expect(column()).toBe('ON_HOLD');
    expect(said).toEqual(['lifted', 'over PENDING', 'over ON_HOLD', 'dropped ON_HOLD']);
  });

  test('Enter drops as well', () => {
    keys(' ', 'ArrowRight', 'Enter');

    expect(column()).toBe('PENDING');
  });

  test('Escape restores', () => {
    keys(' ', 'ArrowRight', 'Escape');

    expect(column()).toBe('IN_PROGRESS');
    expect(said.at(-1)).toBe('cancelled ESCAPED');
  });

  test('Tab lets go of the card and moves on', () => {
    keys(' ', 'ArrowRight');

    expect(fireEvent.keyDown(card(), { key: 'Tab' })).toBe(true);
    expect(said.at(-1)).toBe('cancelled ESCAPED');
  });

  test('the keys still carry the card when the focus is lost', () => {
    keys(' ');
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    fireEvent.keyDown(document.body, { key: ' ' });

    expect(column()).toBe('PENDING');
  });

  test('dropping the card where it was moves nothing', () => {
    keys(' ', ' ');

    expect(said).toEqual(['lifted', 'dropped null']);
  });

  test("the browser's own shortcuts keep working while a card is held", () => {
    keys(' ');

    expect(fireEvent.keyDown(card(), { key: 'r', ctrlKey: true })).toBe(true);
  });

  test('Space on a button of the card presses the button', () => {
    fireEvent.keyDown(screen.getByRole('button'), { key: ' ' });

    expect(said).toEqual([]);
  });

  test('from right to left, the arrows point the other way', () => {
    screen.getByTestId('board').style.direction = 'rtl';
    keys(' ', 'ArrowLeft', ' ');

    expect(column()).toBe('PENDING');
  });
});

test('a card whose ticket changed is taken out of the hand', () => {
  fireEvent.pointerDown(card(), pointer(150));
  fireEvent.pointerMove(card(), pointer(250));
  act(() => cancelHeld?.());
  fireEvent.pointerUp(card(), pointer(250));

  expect(said).toEqual(['lifted', 'over PENDING', 'cancelled CHANGED']);
  expect(ghosts()).toBe(0);
});

test('a board that is left while a card is held leaves nothing behind', () => {
  fireEvent.pointerDown(card(), pointer(150));
  fireEvent.pointerMove(card(), pointer(250));

  cleanup();

  expect(ghosts()).toBe(0);
  expect(said.at(-1)).toBe('cancelled ESCAPED');
});
