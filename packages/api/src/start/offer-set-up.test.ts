import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCaller } from '../../test/entrance.ts';
import { setUpDesk } from '../identity/set-up-desk.ts';
import { offerSetUp } from './offer-set-up.ts';

const here = await desk();
afterAll(() => here.close());

test('the operator is offered a link until somebody has used it', async () => {
  const env = { ...here.env, publicUrl: 'https://desk.example.com' };
  const offer = await offerSetUp(here.databaseUrl, env);
  const [, token = ''] =
    /https:\/\/desk\.example\.com\/set-up#token=([\w-]{43})\n/.exec(offer ?? '') ?? [];
  here.clock.set(new Date());

  await setUpDesk(aCaller(here).context, {
    token,
    name: 'Desk Administrator',
    email: 'admin@example.com',
    password: 'three old bicycles',
  });

  expect(await offerSetUp(here.databaseUrl, env)).toBeNull();
});
