import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetNotices } from '../../test/forget-notices.ts';
import { initials } from './Avatar.tsx';
import { announce, announceAtMost } from './announcer.ts';
import { Button } from './Button.tsx';
import { LiveRegions } from './LiveRegions.tsx';
import { Popover } from './Popover.tsx';
import { Tip } from './Tip.tsx';
import { Toasts } from './Toasts.tsx';
import { toast } from './toasts.ts';

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  forgetNotices();
  vi.useRealTimers();
});

const said = () => document.querySelector('[aria-live=polite]')?.textContent;

const later = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

async function showToast(text: string, undo = () => {}) {
  render(<Toasts />);
  await act(async () => void toast(text, { action: { label: 'Undo', run: undo } }));
  await later(100);
}

test('a notice stays long enough to be read, then goes', async () => {
  await showToast('Ticket moved');

  await later(9_000);
  expect(screen.getByText('Ticket moved')).toBeDefined();
  await later(1_100);

  expect(screen.queryByText('Ticket moved')).toBeNull();
});

test('a notice waits while the pointer or the focus is on it', async () => {
  await showToast('Ticket moved');
  const notice = screen.getByText('Ticket moved');

  fireEvent.pointerEnter(notice.parentElement ?? notice);
  await later(60_000);
  expect(screen.getByText('Ticket moved')).toBeDefined();
  fireEvent.pointerLeave(notice.parentElement ?? notice);
  await later(10_100);

  expect(screen.queryByText('Ticket moved')).toBeNull();
});

test('what a notice offers is done once, and the notice goes', async () => {
  const undo = vi.fn();
  await showToast('Ticket moved', undo);

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Ticket moved')).toBeNull();
});

test('of many notices the three newest are shown', async () => {
  render(<Toasts />);

  await act(async () => ['1', '2', '3', '4'].map((text) => toast(`Notice ${text}`)));
  await later(100);

  expect(screen.getAllByText(/^Notice/).map((notice) => notice.textContent)).toEqual([
    'Notice 2',
    'Notice 3',
    'Notice 4',
  ]);
});

test('the same words are said again when they are meant again', async () => {
  render(<LiveRegions />);

  act(() => announce('Moved up'));
  const first = said();
  act(() => announce('Moved up'));

  expect(first?.trim()).toBe('Moved up');
  expect(said()).not.toBe(first);
});

test('what changes often is said at most once in its time', async () => {
  render(<LiveRegions />);

  act(() => announceAtMost('place', 30_000, 'You are 3rd'));
  act(() => announceAtMost('place', 30_000, 'You are 2nd'));
  expect(said()).toBe('You are 3rd');
  await later(30_000);
  act(() => announceAtMost('place', 30_000, 'You are 1st'));

  expect(said()).toBe('You are 3rdYou are 1st');
});

test('a busy button keeps the focus and takes no second press', () => {
  const press = vi.fn();
  render(
    <Button busy onClick={press}>
      Send
    </Button>,
  );
  const button = screen.getByRole('button');
  button.focus();

  fireEvent.click(button);

  expect(press).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('Escape closes a panel and gives the focus back to its button', () => {
  render(
    <Popover trigger={(button) => <button {...button}>Account</button>}>
      {() => <button type="button">Sign out</button>}
    </Popover>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Account' }));
  const inside = screen.getByRole('button', { name: 'Sign out' });
  inside.focus();

  fireEvent.keyDown(inside, { key: 'Escape' });

  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('Account');
});

test('more about a time is shown on focus, and Escape puts it away', () => {
  render(<Tip text="Sunday 22 November at 14:02">3 minutes ago</Tip>);
  const text = screen.getByText('3 minutes ago');

  fireEvent.focus(text);
  expect(screen.getByRole('tooltip').textContent).toBe('Sunday 22 November at 14:02');
  fireEvent.keyDown(text, { key: 'Escape' });

  expect(screen.queryByRole('tooltip')).toBeNull();
});

test.each([
  ['Sarah Mitchell', 'SM'],
  ['Kim', 'K'],
  ['Ana Maria de Souza', 'AS'],
  ['  ', ''],
])('the initials of "%s" are "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
