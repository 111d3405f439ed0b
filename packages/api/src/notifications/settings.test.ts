import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { aBrowser } from '../../test/push-service.ts';
import { chooseNotification } from './choose-notification.ts';
import { addPushDevice } from './push-devices.ts';
import { setQuietHours } from './set-quiet-hours.ts';

const at = await desk();
const { db, as } = at;
afterAll(at.close);

const customer = await aCustomer(db);
const agent = await anAgent(db);
const context = as({ ...agent, sessionId: 'One that was opened.' });

test.each([
  ['http://push.example.com/send', 'another protocol'],
  ['https://127.0.0.1/send', 'a number'],
  ['https://[::1]/send', 'a long number'],
  ['https://localhost/send', 'this machine'],
  ['https://db.internal/send', 'the inner network'],
  ['https://user:secret@push.example.com/send', 'a password'],
  ['nowhere', 'no address'],
  ['https://push.example.com:22/send', 'another port'],
  ['https://metadata.google.internal./send', 'the inner network with a dot'],
])('%s is no push service: %s', async (endpoint) => {
  const { device } = aBrowser();
  await expect(addPushDevice(context, { ...device, endpoint })).rejects.toMatchObject(
    refusal('INVALID'),
  );
});

test.each([
  ['no point', Buffer.alloc(65)],
  ['a point beside the curve', Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 0x11)])],
  ['half a point', Buffer.alloc(33, 2)],
])('%s is no key of a browser', async (_, key) => {
  const { device } = aBrowser();
  const p256dh = key.toString('base64url');
  await expect(addPushDevice(context, { ...device, p256dh })).rejects.toMatchObject(
    refusal('INVALID', { field: 'p256dh' }),
  );
});

test('whoever is never told of a kind cannot choose it', async () => {
  const choice = { kind: 'BREACH', channel: 'PUSH', chosen: true } as const;
  await expect(chooseNotification(as(customer), choice)).rejects.toMatchObject(refusal('INVALID'));
});

test.each([
  [{ zone: 'Europe/Atlantis', beginsAt: '22:00', endsAt: '07:00' }, 'zone'],
  [{ zone: 'Europe/London', beginsAt: '24:00', endsAt: '07:00' }, 'beginsAt'],
  [{ zone: 'Europe/London', beginsAt: '22:00', endsAt: '7' }, 'endsAt'],
  [{ zone: 'Europe/London', beginsAt: '22:00', endsAt: '22:00' }, 'endsAt'],
])('%j are no quiet hours', async (hours, field) => {
  await expect(setQuietHours(as(agent), hours)).rejects.toMatchObject(
    refusal('INVALID', { field }),
  );
});

test('quiet hours keep a zone by its proper name', async () => {
  await setQuietHours(as(agent), { zone: 'europe/london', beginsAt: '22:00', endsAt: '07:00' });

  expect(await db`select zone from quiet_hours where person_id = ${agent.id}`).toEqual([
    { zone: 'Europe/London' },
  ]);
});
