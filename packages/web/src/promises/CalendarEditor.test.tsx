import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { fakeServer } from '../../test/fake-server.ts';
import { CalendarEditor } from './CalendarEditor.tsx';

const openNew = () =>
  open({
    path: '/settings/promises/calendars/new',
    server: fakeServer({
      query: {
        previewSlaPolicy: { zone: 'Europe/London', openedAt: null, faults: [], promises: [] },
      },
    }),
    children: <CalendarEditor calendar={null} />,
  });

const press = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
};
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
const focusIsOn = (name: string) =>
  waitFor(() => {
    const now = document.activeElement;
    expect(now?.getAttribute('aria-label') ?? now?.textContent).toBe(name);
  });

test('added hours have the focus; where hours are removed, what is beside them', async () => {
  await openNew();
  await press('Add hours on Monday');
  await focusIsOn('Monday (2), opens');

  await press('Remove the unwritten hours of Monday (2)');
  await focusIsOn('Monday, opens');
  await press('Remove 09:00 to 17:00 on Monday');
  await focusIsOn('Add hours on Monday');
});

test.each([
  ['Add a holiday', 'Holidays'],
  ['Add a day', 'Days with other hours'],
  ['Add a break', 'Breaks'],
])('%s begins with its date; where it is removed one reads on beside it', async (add, part) => {
  await openNew();
  await press(add);
  await focusIsOn(`${part} 1: date`);
  await press(add);
  await focusIsOn(`${part} 2: date`);
  write(`${part} 2: date`, '12-24');

  await press(`Remove ${part} 1`);
  await focusIsOn(`${part} 1: date`);
  expect(screen.getByLabelText<HTMLInputElement>(`${part} 1: date`).value).toBe('12-24');
  await press('Remove 12-24');
  await focusIsOn(add);
});

test('what is wrong is listed in the order in which one reads the page', async () => {
  await openNew();
  await press('Add a break');
  await press('Add a holiday');
  write('Monday, opens', 'nine');
  write('Time zone', 'Europe/Madird');
  await press('Save');

  const summary = screen.getByRole('region', { name: 'Put this right before saving' });
  expect(
    within(summary)
      .getAllByRole('link')
      .map(({ textContent }) => textContent?.split(' – ')[0]),
  ).toEqual([
    'Name',
    'Time zone',
    'Monday',
    'Holidays 1: date',
    'Holidays 1: what it is called',
    'Breaks 1: date',
    'Breaks 1',
  ]);
});
