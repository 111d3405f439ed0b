import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { FilterMenu } from './FilterMenu.tsx';

const options = ['Billing', 'Level 1', 'Level 2'].map((name) => ({ id: name, name }));

function TeamFilter() {
  const [team, choose] = useState<string>();
  return (
    <main id="main">
      <FilterMenu name="Team" options={options} value={team} onChoose={choose} />
    </main>
  );
}

const press = async (key: string) => {
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
  await act(() => new Promise((done) => setTimeout(done, 10)));
};
const open = async (name: string) => {
  await act(async () => screen.getByRole('button', { name }).click());
  await screen.findByRole('menu');
};

test('an arrow and Enter choose the option after the present one', async () => {
  render(<TeamFilter />);

  await open('Team');
  await press('ArrowDown');
  await press('Enter');
  await open('Team: Billing');
  await press('ArrowDown');
  await press('Enter');

  expect(screen.getByRole('button', { name: 'Team: Level 1' })).toBeDefined();
});
