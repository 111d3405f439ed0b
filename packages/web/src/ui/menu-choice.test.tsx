import { act, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { Menu, MenuItem } from './Menu.tsx';

const teams = ['Billing', 'Level 1 support', 'Level 2 specialists'];
const noop = () => {};
const chosen: string[] = [];

function Teams({ present, afterMs }: { present: string | null; afterMs?: number }) {
  const [isThere, come] = useState(afterMs === undefined);
  useEffect(() => {
    const timer = setTimeout(() => come(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  if (!isThere) return <p>Loading</p>;
  return teams.map((name) => (
    <MenuItem key={name} checked={name === present} onSelect={() => chosen.push(name)}>
      {name}
    </MenuItem>
  ));
}

const open = (entries: React.ReactNode) =>
  act(async () => {
    render(
      <main id="main">
        <Menu open trigger={<button type="button">Team</button>}>
          {entries}
        </Menu>
      </main>,
    );
  });
const focused = () => document.activeElement?.textContent;
const press = async (key: string) => {
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
  // Radix moves the focus after the key.
  await act(() => new Promise((done) => setTimeout(done, 10)));
};

test('a menu of choices starts at the present one, and an arrow moves on from it', async () => {
  await open(<Teams present="Level 1 support" />);
  expect(focused()).toBe('Level 1 support');

  await press('ArrowDown');
  expect(focused()).toBe('Level 2 specialists');
  await press('Enter');

  expect(chosen).toEqual(['Level 2 specialists']);
});

test('also where the choices come after the menu', async () => {
  await open(<Teams present="Level 2 specialists" afterMs={300} />);
  expect(focused()).toBe('Loading');

  await screen.findByText('Level 2 specialists');

  expect(focused()).toBe('Level 2 specialists');
  // What stands above the present choice is reached by going on, too.
  await press('ArrowDown');
  expect(focused()).toBe('Billing');
});

test('choices that come late do not take the focus from where the keyboard has gone', async () => {
  await open(
    <>
      <MenuItem checked={false} onSelect={noop}>
        Nobody
      </MenuItem>
      <Teams present="Billing" afterMs={300} />
    </>,
  );
  await press('ArrowDown');
  expect(focused()).toBe('Nobody');

  await screen.findByText('Billing');

  expect(focused()).toBe('Nobody');
});

test('a menu that begins with a command is left alone: the first arrow goes to its first entry', async () => {
  await open(
    <>
      <MenuItem onSelect={noop}>Assign to me</MenuItem>
      <Teams present="Billing" />
    </>,
  );

  await press('ArrowDown');

  expect(focused()).toBe('Assign to me');
});

test('the present choice has a check mark, and the loud look is left to the focus', async () => {
  await open(<Teams present="Billing" />);

  const [billing, level1] = screen.getAllByRole('menuitemcheckbox');

  expect(billing?.querySelector('svg')).not.toBeNull();
  expect(level1?.querySelector('svg')).toBeNull();
  expect(billing?.className).toBe(level1?.className);
});
