import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { keepFocus } from './kept-focus.ts';

keepFocus();

function Question() {
  const [solved, setSolved] = useState(false);
  return (
    <main>
      <h1>Charged twice</h1>
      <section>
        <h2>{solved ? 'This ticket is closed' : 'Did this solve your problem?'}</h2>
        {!solved && (
          <button type="button" onClick={() => setSolved(true)}>
            Yes
          </button>
        )}
      </section>
      <button type="button">Elsewhere</button>
    </main>
  );
}

const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));

test('a button that leaves when pressed hands the focus to the heading of its part', async () => {
  render(<Question />);
  const yes = screen.getByRole('button', { name: 'Yes' });
  yes.focus();

  fireEvent.click(yes);
  await settled();

  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(document.activeElement?.textContent).toBe('This ticket is closed');
});

test('a focus that has gone elsewhere in the meantime stays there', async () => {
  render(<Question />);
  const yes = screen.getByRole('button', { name: 'Yes' });
  yes.focus();

  fireEvent.click(yes);
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await settled();

  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }));
});
