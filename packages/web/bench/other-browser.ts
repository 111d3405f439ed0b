/**
 * How long it takes from an agent's reply being sent to its words being painted in the customer's
 * browser, on the desk as it is started: `other-browser.ts [--replies 200]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { readEnv } from '../../api/src/platform/env.ts';
import { migrate } from '../../api/src/platform/migrate.ts';
import { freePort } from '../../api/src/postgres/free-port.ts';
import { startPostgres } from '../../api/src/postgres/start-postgres.ts';
import { type Served, serve } from '../../api/src/server.ts';
import { fillEmptyDatabase } from '../../api/src/start/fill-empty-database.ts';
import { prepareSite, prepareTypes } from '../../api/src/start/prepare.ts';
import { launchBrowser } from '../journeys/stage/launch-browser.ts';

const { values } = parseArgs({ options: { replies: { type: 'string', default: '200' } } });
const replies = Number(values.replies);
const password = 'demo desk password';

/** Signs somebody in and gives what asks in their name. */
async function signIn(url: string, email: string) {
  const ask = async <Data>(cookie: string, query: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors }: { data: Data; errors?: unknown } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return { data, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };
  const { cookie } = await ask(
    '',
    'mutation($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { id } }',
    { email, password },
  );
  return {
    cookie,
    ask: async <Data>(query: string, variables: object) =>
      (await ask<Data>(cookie, query, variables)).data,
  };
}

/** When the text stood on the page, in milliseconds since 1970; looked for before every frame. */
async function painted(page: Page, text: string) {
  const at = await page.waitForFunction(
    (wanted) =>
      document.body.textContent?.includes(wanted) && performance.timeOrigin + performance.now(),
    text,
  );
  return Number(await at.jsonValue());
}

async function measure(url: string, page: Page): Promise<number[]> {
  const customer = await signIn(url, 'customer@example.com');
  const agent = await signIn(url, 'agent1@example.com');
  const opened = await customer.ask<{ openTicket: { ticket: { id: string; number: number } } }>(
    'mutation { openTicket(input: { subject: "Charged twice", body: "Twice in May." }) { ticket { id number } } }',
    {},
  );
  const { ticket } = opened.openTicket;
  // The name that the desk reads over plain HTTP.
  const value = customer.cookie.split('=')[1] ?? '';
  await page.context().addCookies([{ name: 'hlm_s', value, url }]);
  await page.goto(`${url}/tickets/${ticket.number}`);
  await page.getByText(/^Live/).first().waitFor();

  const times: number[] = [];
  for (let n = 0; n < replies; n++) {
    const body = `Answer ${n} of many.`;
    const seen = painted(page, body);
    await pause(100);
    const sent = performance.timeOrigin + performance.now();
    await agent.ask(
      'mutation($id: ID!, $body: String!) { replyToTicket(input: { ticketId: $id, body: $body }) { id } }',
      { id: ticket.id, body },
    );
    times.push((await seen) - sent);
  }
  return times.sort((one, other) => one - other);
}

await prepareTypes();
await prepareSite();
const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-bench-'));
const postgres = await startPostgres({ dataDir, log: console.error, temporary: true });
const browser = await launchBrowser();
let served: Served | undefined;
try {
  await migrate(postgres.url);
  await fillEmptyDatabase(postgres.url, dataDir);
  const env = { ...readEnv({ PORT: String(await freePort()) }), dataDir };
  served = await serve({ env, databaseUrl: postgres.url });
  const page = await (await chromium.connect(browser.wsEndpoint())).newPage();
  const times = await measure(served.url, page);
  const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(0);
  console.table([
    {
      what: `reply sent to its words painted in another browser, ${replies} times, p50 / p99`,
      figure: `${at(0.5)} / ${at(0.99)} ms`,
      must: '250 ms',
    },
  ]);
} finally {
  await browser.close();
  await served?.close();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
