import type { DeskEvent } from '@hlm-desk/shared/events';
import type { SQL } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import type { Context } from './context.ts';
import { run, type Statement } from './database.ts';
import { once } from './idempotency.ts';
import type { Topic } from './live.ts';

/** What has been recorded of a ticket in a change. */
export interface Recorded {
  ticketId: string;
  event: DeskEvent;
}

/** An open transaction, with what is to be told once it has committed. */
export interface Change {
  tx: TransactionSql;
  context: Context;
  /** After the commit, wakes whoever watches the topic, in every process. */
  wake: (topic: Topic, changed?: string) => void;
  /**
   * Adds a statement that nothing waits for: all of them go out in order and in one go with the
   * commit, when nothing is left to decide. If one fails, PostgreSQL makes the commit a rollback,
   * and the change fails with it.
   */
  last: <Row = object>(statement: SQL | Statement, take?: (rows: Row[]) => void) => void;
  recorded: Recorded[];
}

/** Does in the same transaction what follows from what a use-case has recorded. */
type Companion = (change: Change, recorded: readonly Recorded[]) => Promise<void>;

const companions = new Set<Companion>();

/** From now on nothing is recorded without it. */
export const accompany = (companion: Companion) => companions.add(companion);

/** The work of a use-case with all that follows from it. */
async function accompanied<Answer>(change: Change, work: (change: Change) => Promise<Answer>) {
  const answer = await work(change);
  const { recorded } = change;
  if (recorded.length > 0)
    for (const companion of companions) await companion(change, [...recorded]);
  return answer;
}

/** A failure that comes before the commit has come back must not count as unheard. */
function heardLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/**
 * Runs a use-case in one transaction, once for each Idempotency-Key, and tells watchers after the
 * commit: what was refused or rolled back was never told.
 */
export async function change<Answer>(
  context: Context,
  work: (change: Change) => Promise<Answer>,
): Promise<Answer> {
  const wakes: Array<[Topic, string?]> = [];
  const wake: Change['wake'] = (topic, changed) => wakes.push([topic, changed]);
  let sent: Promise<unknown> = Promise.resolve();
  const done = await context.db.begin(async (tx) => {
    const sends: Array<() => Promise<void>> = [];
    const last: Change['last'] = (statement, take = () => {}) =>
      sends.push(() => run<Parameters<typeof take>[0][number]>(tx, statement).then(take));
    const change: Change = { tx, context, wake, last, recorded: [] };
    const answer = await once(change, () => accompanied(change, work));
    const written = heardLater(Promise.all(sends.map((send) => send())));
    sent = heardLater(Promise.all([written, context.answer?.read(tx)]));
    return { answer };
  });
  await sent;
  for (const [topic, changed] of wakes) context.live.publish(topic, changed);
  return done.answer;
}
