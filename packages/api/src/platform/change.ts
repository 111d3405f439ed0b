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
  const answer = await context.db.begin(async (tx) => {
    const wake: Change['wake'] = (topic, changed) => wakes.push([topic, changed]);
    return { value: await once(tx, context, () => work({ tx, context, wake })) };
  });
  for (const [topic, changed] of wakes) context.live.publish(topic, changed);
  return answer.value;
}
