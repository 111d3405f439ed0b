import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatar } from './Avatar.tsx';
import { Menu, MenuItem } from './Menu.tsx';

const noop = () => {};

test('typing a name finds the entry, whatever mark or picture stands before it', async () => {
  render(
    <main id="main">
      <Menu open trigger={<button type="button">Assign</button>}>
        {['Lena Brandt', 'Joe Nash', 'Jenny Ott'].map((name) => (
          <MenuItem
            key={name}
            checked={false}
            icon={<Avatar name={name} />}
            textValue={name}
            onSelect={noop}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </main>,
  );
  const [first] = screen.getAllByRole('menuitemcheckbox');
  await act(async () => first?.focus());

  for (const key of 'je') {
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
    await act(() => new Promise((done) => setTimeout(done, 10)));
  }

  expect(document.activeElement?.textContent).toContain('Jenny Ott');
});
