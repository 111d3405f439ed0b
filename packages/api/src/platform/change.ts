import type { TransactionSql } from 'postgres';
import type { Context } from './context.ts';
import { once } from './idempotency.ts';
import type { Topic } from './live.ts';

/** An open transaction, with what is to be told once it has committed. */
export interface Change {
  tx: TransactionSql;
  context: Context;
  /** After the commit, wakes whoever watches the topic, in every process. */
  wake: (topic: Topic, changed?: string) => void;
  /**
   * Statements after which nothing is left to decide: they are sent with the commit in one go. If
   * one of them fails, PostgreSQL makes the commit a rollback, and the change fails with it.
   */
  last: (statements: Promise<unknown>) => void;
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
  const last: Change['last'] = (statements) => {
    sent = statements;
    // Heard below; a failure in between must not count as unheard.
    statements.catch(() => {});
  };
  const done = await context.db.begin(async (tx) => ({
    answer: await once(tx, context, () => work({ tx, context, wake, last })),
  }));
  await sent;
  for (const [topic, changed] of wakes) context.live.publish(topic, changed);
  return done.answer;
}
