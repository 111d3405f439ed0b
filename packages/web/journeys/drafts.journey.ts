import { afterAll, expect } from 'vitest';
import { openTicket, sendTicket, writeTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { message } from './stage/messages.ts';
import { idOf, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

const james = 'agent1@example.com';
const kim = 'dispatcher@example.com';

journey('what a guest has written survives reloading, and goes once sent', async ({ enter }) => {
  const page = await enter(desk, { at: '/new' });
  const subject = page.getByLabel('In one line');
  await writeTicket(page, {
    subject: 'Half a sentence',
    body: 'And the other half.',
    name: 'Brightline Finance',
    email: 'guest@example.org',
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await page.getByText('Ready').waitFor();
  await page.reload();
  await subject.waitFor();
  expect(await subject.inputValue()).toBe('Half a sentence');
  expect(await page.getByLabel('What happened?').inputValue()).toBe('And the other half.');
  expect(await page.getByRole('radio', { name: /^Billing/ }).isChecked()).toBe(true);
  await page.getByText('list.csv').waitFor();
  await sendTicket(page);

  await page.goto('/new');
  await subject.waitFor();
  expect(await subject.inputValue()).toBe('');
});

journey('what an agent has written survives reloading and what others do', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'A slow report', body: 'It takes an hour.' });
  const id = await idOf(desk, number);
  await verbsOf(desk, james).claim(id);

  const page = await enter(desk, { as: james, at: `/board/tickets/${number}` });
  const reply = page.getByLabel('Reply to Brightline Finance');
  const note = page.getByLabel('Internal note for colleagues');
  await reply.fill('Which report');
  await page.getByRole('button', { name: 'Internal note' }).click();
  await note.fill('Probably the yearly one.');
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()), { timeout: 5000 })
    .toContain('Probably the yearly one.');
  await page.reload();
  await note.waitFor();
  expect(await note.inputValue()).toBe('Probably the yearly one.');
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  expect(await reply.inputValue()).toBe('Which report');

  // Others write and change the ticket; nothing of it touches what is being written.
  await reply.press('End');
  await page.keyboard.type(' is it');
  await verbsOf(desk, kim).changePriority(id, 'HIGH');
  await verbsOf(desk, james).changeStatus(id, 'ON_HOLD');
  await guest.getByLabel('Your message').fill('It is the yearly one.');
  await guest.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, 'It is the yearly one.').waitFor();
  await page.keyboard.type('?');
  expect(await reply.inputValue()).toBe('Which report is it?');
});

journey('a reply is held back when a colleague was faster', async ({ enter }) => {
  const guest = await enter(desk);
  const number = await openTicket(guest, { subject: 'No mail arrives', body: 'Since noon.' });
  const id = await idOf(desk, number);
  await verbsOf(desk, james).claim(id);

  const page = await enter(desk, { as: james, at: `/board/tickets/${number}` });
  await page.getByLabel('Reply to Brightline Finance').fill('We are looking into it.');
  await verbsOf(desk, kim).reply(id, 'It is repaired since one minute.');
  await message(page, 'It is repaired since one minute.').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Send now' }).click();

  const held = page.getByRole('alert').filter({ hasText: 'somebody has written since you began' });
  await held.getByText('It is repaired since one minute.').waitFor();
  await held.getByText('Kim John').waitFor();
  expect(await message(guest, 'We are looking into it.').count()).toBe(0);
  await held.getByRole('button', { name: 'Send anyway' }).click();
  await message(guest, 'We are looking into it.').waitFor();
});

journey('a reply can be taken back for a moment', async ({ enter }) => {
  const page = await enter(desk, { as: james, at: '/board/tickets/1234' });
  const reply = page.getByLabel('Reply to Sarah Mitchell');
  await reply.fill('Sent too early');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await reply.inputValue()).toBe('Sent too early');
  await reply.fill('Sent at the right time');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, 'Sent at the right time').waitFor();
  expect(await message(page, 'Sent too early').count()).toBe(0);
});
