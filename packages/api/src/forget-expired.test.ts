import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../test/desk.ts';
import { aCustomer, aTicket } from '../test/factories.ts';
import { forgetExpired } from './forget-expired.ts';

const desk = await aDesk();
afterAll(() => desk.close());

test('what nothing asks for any more is forgotten, all else stays', async () => {
  const { db } = desk;
  const now = desk.now();
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  const { id: personId } = await aCustomer(db);
  const { id: ticketId } = await aTicket(db);
  const session = { personId, createdAt: now, seenAt: now, expiresAt: later(30) };
  await db`insert into session ${db([
    { ...session, id: 'good', revokedAt: null },
    { ...session, id: 'revoked', revokedAt: later(1) },
    { ...session, id: 'expired', expiresAt: later(1), revokedAt: null },
  ])}`;
  const link = { ticketId, createdAt: now };
  await db`insert into tracking_link ${db([
    { ...link, id: 'good', expiresAt: later(30) },
    { ...link, id: 'expired', expiresAt: later(1) },
  ])}`;
  const survey = { ticketId, resolution: 0 };
  const longAgo = new Date(now.getTime() - 90 * 86_400_000);
  await db`insert into survey_link ${db([
    { ...survey, id: 'good', createdAt: now },
    { ...survey, id: 'old', createdAt: longAgo },
  ])}`;
  const kept = { bodyHash: '', answer: Buffer.from('sealed') };
  await db`insert into idempotency ${db([{ ...kept, id: 'good', createdAt: later(2) }])}`;
  await db`insert into idempotency (id, body_hash, answer, created_at)
    select n, '', '', ${now} from generate_series(1, 4100) n`;
  await db`insert into rate_limit ${db([
    { id: 'good', tokens: 1, updatedAt: later(2) },
    { id: 'idle', tokens: 1, updatedAt: now },
  ])}`;
  desk.clock.advance({ days: 2, hours: 12 });

  await forgetExpired(desk);

  for (const table of ['session', 'tracking_link', 'survey_link', 'idempotency', 'rate_limit']) {
    expect(await db`select id from ${db(table)}`).toEqual([{ id: 'good' }]);
  }
});
