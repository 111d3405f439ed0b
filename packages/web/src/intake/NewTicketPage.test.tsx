import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk, aPlace, sarah } from '../../test/a-ticket.ts';
import { type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { fakeUploads } from '../../test/fake-uploads.ts';
import { NewTicketPage } from './NewTicketPage.tsx';

const categories = [
  {
    id: 'cat_billing',
    name: 'Billing',
    description: 'Invoices',
    priority: 'NORMAL',
    customerMayChangePriority: false,
  },
  {
    id: 'cat_technical',
    name: 'Technical',
    description: 'Sites',
    priority: 'HIGH',
    customerMayChangePriority: true,
  },
];

const opened = {
  trackingToken: 'secret',
  ticket: { id: 'tkt_1', number: 1234, subject: 'Charged twice', queuePosition: aPlace() },
};

const uploads = fakeUploads();
beforeEach(uploads.forget);
afterEach(() => window.history.replaceState(null, '', '/'));

async function openForm({ viewer = null, path = '/new', mutation = {} }: Fields = {}) {
  const query = { desk: aDesk, viewer, guestTicket: null, categories };
  const server = fakeServer({ query, mutation: { openTicket: opened, ...Object(mutation) } });
  await open({ path: String(path), server, children: <NewTicketPage /> });
  await screen.findByRole('heading', { level: 1 });
  return server;
}

const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function fillIn() {
  fireEvent.click(screen.getByRole('radio', { name: /Billing/ }));
  write('In one line', 'Charged twice');
  write('What happened?', 'The invoice has the plan two times.');
}

function sayWho() {
  write('Your name', 'Sarah Mitchell');
  write('E-mail', 'sarah@example.com');
}

const send = () =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open the ticket' })));

test('a guest opens a ticket and sees its number and the place in line', async () => {
  const server = await openForm();
  fillIn();
  sayWho();

  await send();

  expect(await screen.findByRole('heading', { name: /#1234/ })).toBeDefined();
  expect(screen.getByText(/You are 3rd in line/)).toBeDefined();
  expect(screen.getByText(/on its way to sarah@example.com/)).toBeDefined();
  const mailbox = await screen.findByRole('link', { name: 'Open the demo mailbox' });
  expect(mailbox.getAttribute('href')).toBe('/dev/mail');
  expect(server.sent.at(-1)?.variables).toEqual({
    input: {
      categoryId: 'cat_billing',
      subject: 'Charged twice',
      body: 'The invoice has the plan two times.',
      priority: 'NORMAL',
      contact: { name: 'Sarah Mitchell', email: 'sarah@example.com', phone: null },
      attachmentIds: [],
    },
  });
});

test('who loads the page again after opening a ticket keeps its number and the way to it', async () => {
  await openForm();
  fillIn();
  sayWho();
  await send();
  await screen.findByRole('heading', { name: /#1234/ });

  cleanup();
  await openForm();

  expect(screen.getByRole('heading', { name: /#1234/ })).toBeDefined();
  const way = screen.getByRole('link', { name: 'Follow it live' });
  expect(way.getAttribute('href')).toBe('/track/open#secret');
  expect(screen.getByText(/on its way to sarah@example.com/)).toBeDefined();
  // What was the place in line then need not be it now.
  expect(screen.queryByText(/in line/)).toBeNull();
});

test('those who are signed in are not asked again who they are', async () => {
  await openForm({ viewer: sarah });

  expect(screen.queryByLabelText('E-mail')).toBeNull();
  expect(screen.getByText(/Answers go to customer@example.com/)).toBeDefined();
});

test('what is missing is listed at the top, has the focus, and loses no value', async () => {
  await openForm();
  write('In one line', 'Charged twice');

  await send();

  const summary = await screen.findByRole('region', { name: /things are missing/ });
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Please choose what it is about. Other is fine.',
    'Please describe what happened.',
    'Please tell us your name.',
    'Please give an e-mail address, such as name@example.com.',
  ]);
  expect(screen.getByLabelText('In one line')).toHaveProperty('value', 'Charged twice');
  const described = screen.getByLabelText('What happened?').getAttribute('aria-describedby');
  expect(described).toContain('new-ticket-body-error');
});

test('a mistake disappears as soon as it is put right', async () => {
  await openForm({ viewer: sarah });
  await send();

  write('What happened?', 'It was charged twice.');

  expect(screen.queryAllByText('Please describe what happened.')).toEqual([]);
});

test('where the category allows it, the customer says how pressing it is', async () => {
  await openForm({ viewer: sarah });
  expect(screen.queryByLabelText('How pressing is it?')).toBeNull();

  fireEvent.click(screen.getByRole('radio', { name: /Technical/ }));

  expect(screen.getByLabelText('How pressing is it?')).toHaveProperty('value', 'HIGH');
});

test('a draft survives a reload and is gone once the ticket is open', async () => {
  await openForm({ viewer: sarah });
  fillIn();
  document.body.innerHTML = '';
  await openForm({ viewer: sarah });
  expect(screen.getByLabelText('In one line')).toHaveProperty('value', 'Charged twice');

  await send();

  await screen.findByRole('heading', { name: /#1234/ });
  expect(localStorage.getItem('hlm-desk.draft.nobody.new-ticket')).toBeNull();
});

test('pressing twice sends once', async () => {
  const server = await openForm({ viewer: sarah });
  fillIn();

  await act(async () => {
    const button = screen.getByRole('button', { name: 'Open the ticket' });
    fireEvent.click(button);
    fireEvent.click(button);
  });

  expect(server.sent.filter(({ name }) => name === 'OpenNewTicket')).toHaveLength(1);
});

test('trying again after a cut repeats the same intent under the same key', async () => {
  const server = await openForm({ viewer: sarah });
  fillIn();
  server.cut();
  await send();
  server.mend();

  await send();

  const keys = server.sent
    .filter(({ name }) => name === 'OpenNewTicket')
    .map(({ idempotencyKey }) => idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a refusal that names an input stands beside that input', async () => {
  const openTicket = () => {
    throw refusal('INVALID', 'This address cannot receive mail.', { field: 'contact.email' });
  };
  await openForm({ mutation: { openTicket } });
  fillIn();
  sayWho();

  await send();

  const field = screen.getByLabelText('E-mail');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText('This address cannot receive mail.')).toHaveLength(2);
});

test('a chosen file is uploaded at once and goes with the ticket', async () => {
  const server = await openForm({ viewer: sarah });
  fillIn();
  await uploads.choose(new File(['%PDF'], 'invoice.pdf'));
  expect(await screen.findByText('invoice.pdf')).toBeDefined();

  await act(async () => uploads.finish('invoice.pdf', { id: 'att_1' }));
  await send();

  expect(server.sent.at(-1)?.variables).toMatchObject({ input: { attachmentIds: ['att_1'] } });
});

test('a file that is too large or empty is named before anything is sent', async () => {
  await openForm({ viewer: sarah });
  const large = new File(['x'], 'film.mov');
  Object.defineProperty(large, 'size', { value: 26 * 1024 * 1024 });

  await uploads.choose(large, new File([], 'empty.txt'));

  expect(
    await screen.findByText(/^film.mov has 26 MB; 25 MB is the most[^,]*version.$/),
  ).toBeDefined();
  expect(screen.getByText(/^empty.txt is empty/)).toBeDefined();
  expect(uploads.started()).toEqual([]);
});

test('an upload that broke off can be tried again, and one can be taken out', async () => {
  await openForm({ viewer: sarah });
  await uploads.choose(new File(['a'], 'a.png'));
  await screen.findByText('a.png');
  await act(async () => uploads.breakOff('a.png'));

  const again = screen.getByRole('button', { name: 'Try to upload a.png again' });
  await act(async () => void fireEvent.click(again));
  expect(uploads.started()).toEqual(['a.png', 'a.png']);
  fireEvent.click(screen.getByRole('button', { name: 'Stop uploading a.png' }));

  expect(screen.queryByText('a.png')).toBeNull();
});

test('a question from the start page and its topic are carried over', async () => {
  await openForm({ viewer: sarah, path: '/new?subject=Charged%20twice&category=cat_billing' });

  expect(screen.getByLabelText('In one line')).toHaveProperty('value', 'Charged twice');
  expect(screen.getByRole('radio', { name: /Billing/ })).toHaveProperty('checked', true);
});
