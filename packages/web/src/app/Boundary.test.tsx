import { act, fireEvent, screen } from '@testing-library/react';
import { type ComponentType, Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk, aTicket, sarah } from '../../test/a-ticket.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { late } from '../platform/late.ts';
import { liveStatus } from '../platform/live-status.ts';
import { TicketPage } from '../tickets/TicketPage.tsx';
import './PageFailure.tsx';

afterEach(() => vi.restoreAllMocks());

const back = () => act(async () => void window.dispatchEvent(new Event('online')));

/** A page with a part whose code does not come at first. */
async function openWithLatePart() {
  const load = vi.fn<() => Promise<ComponentType<object>>>(async () => () => <p>The part</p>);
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const Part = late(load);
  const children = (
    <Suspense fallback={<p>On its way</p>}>
      <h1>The page</h1>
      <Part />
    </Suspense>
  );
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await open({ path: '/', server: fakeServer(), children });
}

test('what was not fetched before the network went comes by itself once it is back', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await openWithLatePart();
  expect(screen.getByText('On its way')).toBeDefined();
  expect(screen.queryByText('The desk cannot be reached')).toBeNull();

  online.mockReturnValue(true);
  await back();

  expect(screen.getByText('The part')).toBeDefined();
});

test('where a part of the desk is missing, trying again loads the page anew', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {});
  await openWithLatePart();

  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(reload).toHaveBeenCalledOnce();
});

test('a page without a live connection comes once the desk answers again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const desk = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  const server = fakeServer({ query: { viewer: sarah, desk: aDesk, ticket: aTicket() } });
  server.cut();
  await open({ path: '/tickets/1', route: '/tickets/:number', server, children: <TicketPage /> });
  const later = () => act(async () => void vi.advanceTimersByTime(3000));

  await later();
  desk.mockResolvedValue(new Response(null, { status: 503 }));
  await later();
  expect(await screen.findByText('The desk cannot be reached')).toBeDefined();
  server.mend();
  desk.mockResolvedValue(new Response('{}'));
  await later();

  expect(await screen.findByText('3rd')).toBeDefined();
  vi.useRealTimers();
});

test.each<[string, () => void]>([
  ['the device is online again', () => void window.dispatchEvent(new Event('online'))],
  ['the live connection returns', () => liveStatus.connected()],
])('a page that could not be shown comes by itself when %s', async (_when, returns) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  liveStatus.connected();
  liveStatus.lost();
  const server = fakeServer({ query: { viewer: sarah, desk: aDesk, ticket: aTicket() } });
  server.cut();
  await open({ path: '/tickets/1', route: '/tickets/:number', server, children: <TicketPage /> });
  expect(await screen.findByText('The desk cannot be reached')).toBeDefined();

  server.mend();
  await act(async () => returns());

  expect(await screen.findByText('3rd')).toBeDefined();
});
