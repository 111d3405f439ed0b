import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, anAgent, anOrganisation, aQueue } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { openTicket } from './open-ticket.ts';

const { db, as, query, clock, close } = await desk();
const category = await aCategory(db, { priority: 'NORMAL', customerMayChangePriority: false });
const contact = { name: 'Mei Chen', email: 'mei@example.com', phone: '+49 30 123456' };
afterAll(close);

const find = async (ticketId: string) => {
  const [ticket] = await db`
    select t.*, p.name as customer, p.email, p.verified, (select count(*) from ledger l where l.ticket_id = t.id) as events
    from ticket t join person p on p.id = t.customer_id where t.id = ${ticketId}`;
  return ticket;
};

test('a stranger’s ticket stands in line at once, and its token opens it', async () => {
  const { data, errors } = await query<{
    openTicket: { trackingToken: string; ticket: { id: string; number: number; status: string } };
  }>(
    `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
      trackingToken ticket { id number status customer { name email } messages { nodes { body mine } } viewerActions } } }`,
    {
      input: {
        subject: 'Two-factor codes',
        body: 'They never arrive.',
        categoryId: category.id,
        contact,
      },
    },
  );

  expect(errors).toBeUndefined();
  expect(data?.openTicket.ticket).toMatchObject({
    status: 'NEW',
    customer: { name: 'Mei Chen' },
    messages: { nodes: [{ body: 'They never arrive.', mine: true }] },
    viewerActions: expect.arrayContaining(['REPLY']),
  });
  const tracked = await query(
    'query ($token: String) { ticket(trackingToken: $token) { number } }',
    {
      token: data?.openTicket.trackingToken,
    },
  );
  expect(tracked.data).toEqual({ ticket: { number: data?.openTicket.ticket.number } });
});

test('whoever is not signed in must say how to reach them', async () => {
  const opening = openTicket(as(stranger), { subject: 'Hello', body: 'Help.' });

  await expect(opening).rejects.toMatchObject(refusal('INVALID', { field: 'contact' }));
});

test('two guests with one address are two people: neither meets what the other told', async () => {
  const input = { subject: 'Hello', body: 'Help.', contact };

  const [one, other] = [
    await openTicket(as(stranger), input),
    await openTicket(as(stranger), input),
  ];

  expect(one.customerId).not.toBe(other.customerId);
  expect(await find(one.ticketId)).toMatchObject({ verified: false, email: 'mei@example.com' });
});

test('a customer is asked nothing that is known', async () => {
  const organisation = await anOrganisation(db);
  const sarah = await aCustomer(db, { organisationId: organisation.id });

  const { ticketId, trackingToken } = await openTicket(as(sarah), {
    subject: ' Charged\n twice ',
    body: 'See the invoice.',
    categoryId: category.id,
  });

  expect(trackingToken).toBeNull();
  expect(await find(ticketId)).toMatchObject({
    subject: 'Charged twice',
    customerId: sarah.id,
    organisationId: organisation.id,
    lineSince: clock.now(),
    openedAt: clock.now(),
    events: 1,
  });
});

test('an agent opens a ticket in the name of a customer', async () => {
  const sarah = await aCustomer(db, { passwordHash: 'argon2' });
  const james = await anAgent(db);

  const { customerId } = await openTicket(as(james), {
    subject: 'Called about an invoice',
    body: 'Wants it corrected.',
    contact: { name: 'Sarah', email: sarah.email?.toUpperCase() ?? '' },
  });

  expect(customerId).toBe(sarah.id);
});

test('an address that somebody only claims does not bring them what is opened for its owner', async () => {
  const claimant = await aCustomer(db, { email: 'owner@example.org', verified: false });

  const { ticketId, customerId } = await openTicket(as(await anAgent(db)), {
    subject: 'Your new bank details',
    body: 'As you told me on the telephone.',
    contact: { name: 'The Owner', email: 'owner@example.org', phone: null },
  });

  expect(customerId).not.toBe(claimant.id);
  expect(await db`select name from person where id = ${customerId}`).toEqual([
    { name: 'The Owner' },
  ]);
  const theirs = await db`select id from ticket where customer_id = ${claimant.id}`;
  expect(theirs.map(({ id }) => id)).not.toContain(ticketId);
});

test('a customer chooses the priority only where the category lets them', async () => {
  const sarah = await aCustomer(db);
  const queue = await aQueue(db);
  const free = await aCategory(db, {
    name: 'Technical',
    customerMayChangePriority: true,
    queueId: queue.id,
  });
  const input = { subject: 'Down', body: 'Since 09:12.', priority: 'URGENT' as const };

  const { ticketId } = await openTicket(as(sarah), { ...input, categoryId: free.id });
  const chosen = await find(ticketId);
  const refused = openTicket(as(sarah), { ...input, categoryId: category.id });

  expect(chosen).toMatchObject({ priority: 'URGENT' });
  await expect(refused).rejects.toMatchObject(refusal('INVALID', { field: 'priority' }));
});

test.each([
  ['no subject', { subject: ' ' }, 'subject'],
  ['a subject of a megabyte', { subject: 'x'.repeat(1_000_000) }, 'subject'],
  ['no description', { body: '\u0000' }, 'body'],
  ['a category that does not exist', { categoryId: 'cat_missing' }, 'categoryId'],
  ['an address that cannot be one', { contact: { ...contact, email: 'mei' } }, 'contact.email'],
  [
    'a phone number that cannot be one',
    { contact: { ...contact, phone: 'call me' } },
    'contact.phone',
  ],
])('with %s nothing is kept', async (_, wrong, field) => {
  const count = async () => (await db`select count(*)::int as n from ticket`)[0]?.n;
  const before = await count();

  const opening = openTicket(as(stranger), { subject: 'Hello', body: 'Help.', contact, ...wrong });

  await expect(opening).rejects.toMatchObject(refusal('INVALID', { field }));
  expect(await count()).toBe(before);
  expect(
    await db`select from person p where not exists (select from ticket t where t.customer_id = p.id)
                  and p.name = 'Mei Chen'`,
  ).toHaveLength(0);
});

test('the same request sent twice opens one ticket with one token', async () => {
  const send = () =>
    query<{ openTicket: { trackingToken: string; ticket: { number: number } } }>(
      'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { trackingToken ticket { number } } }',
      { input: { subject: 'Hello', body: 'Help.', contact } },
      { headers: { 'idempotency-key': 'd2c1a6a0-same' } },
    );

  const [first, second] = await Promise.all([send(), send()]);

  expect(first.errors).toBeUndefined();
  expect(second.data).toEqual(first.data);
});
