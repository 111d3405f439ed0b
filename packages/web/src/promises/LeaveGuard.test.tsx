import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Route, Switch } from 'wouter';
import { LeaveGuard } from './LeaveGuard.tsx';

const settled = () => act(() => new Promise((done) => setTimeout(done, 50)));

const show = (active: boolean) =>
  render(
    <Switch>
      <Route path="/settings/promises">All promises</Route>
      <Route path="/settings/promises/policies/:id">
        <input aria-label="Name" />
        <LeaveGuard active={active} />
      </Route>
    </Switch>,
  );

async function editThenBack(active: boolean) {
  history.pushState(null, '', '/settings/promises');
  history.pushState(null, '', '/settings/promises/policies/pol_1');
  show(active);
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Gold' } });
  history.back();
  await settled();
}

beforeEach(() => history.pushState(null, '', '/'));

test("the browser's Back asks first, and what was written stays where one stays", async () => {
  await editThenBack(true);
  expect(screen.getByRole('dialog')).toBeDefined();

  fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }));

  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Gold');
  expect(location.pathname).toBe('/settings/promises/policies/pol_1');
});

test('whoever wants to leave gets where the step led', async () => {
  await editThenBack(true);

  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));

  await waitFor(() => expect(screen.getByText('All promises')).toBeDefined());
  expect(location.pathname).toBe('/settings/promises');
});

test('whoever listened for steps before the page was opened, as the router, does not hear of a held one', async () => {
  const heard = vi.fn();
  window.addEventListener('popstate', heard);
  await editThenBack(true);
  window.removeEventListener('popstate', heard);

  expect(heard).not.toHaveBeenCalled();
  expect(screen.queryByText('All promises')).toBeNull();
});

test('a step forward is held as well, and leads there when one leaves', async () => {
  history.pushState(null, '', '/settings/promises/policies/pol_1');
  history.pushState(null, '', '/settings/promises');
  history.back();
  await settled();
  show(true);
  history.forward();
  await settled();
  expect(location.pathname).toBe('/settings/promises/policies/pol_1');

  fireEvent.click(screen.getByRole('button', { name: 'Leave' }));

  await waitFor(() => expect(location.pathname).toBe('/settings/promises'));
});

test('nothing is asked where nothing was changed', async () => {
  await editThenBack(false);

  expect(screen.getByText('All promises')).toBeDefined();
});
