import type { TransactionSql } from 'postgres';
import { readMarks } from './read-marks.ts';
import type { Stage } from './stage.ts';

export async function insertTickets(tx: TransactionSql, stages: readonly Stage[], now: Date) {
  await tx`insert into ticket ${tx(stages.map(({ ticket }) => ticket))}`;
  await insertConversations(tx, stages);
  await insertTimers(tx, stages);
  await tx`insert into silence ${tx(stages.flatMap(({ silence }) => silence ?? []))}`;
  const surveys = stages.flatMap(({ survey }) => survey ?? []);
  // At some hours of the day nobody is to be asked.
  if (surveys.length > 0) await tx`insert into survey ${tx(surveys)}`;
  await tx`insert into rating ${tx(stages.flatMap(({ ratings }) => ratings))}`;
  await insertLedger(tx, stages);
  await tx`insert into read_mark ${tx(stages.flatMap((stage) => readMarks(stage, now)))}`;
  const watchers = stages.flatMap(({ ticket, watchers, cast }) =>
    [...watchers].map((key) => ({ personId: cast.people[key], ticketId: ticket.id })),
  );
  await tx`insert into watcher ${tx(watchers)}`;
}

async function insertTimers(tx: TransactionSql, stages: readonly Stage[]) {
  const timers = stages.flatMap(({ timers }) => timers);
  const rows = timers.map(({ pauses, ...timer }) => ({
    ...timer,
    pauses: tx.json(pauses.map((pause) => ({ ...pause }))),
  }));
  await tx`insert into sla_timer ${tx(rows)}`;
}

/** Messages are counted over the whole desk, so they are written in the order of their time. */
async function insertConversations(tx: TransactionSql, stages: readonly Stage[]) {
  const messages = stages.flatMap(({ messages }) => messages);
  messages.sort((a, b) => +a.createdAt - +b.createdAt);
  await tx`insert into message ${tx(messages)}`;
  await tx`insert into attachment ${tx(stages.flatMap(({ attachments }) => attachments))}`;
}

/** So is the ledger. */
async function insertLedger(tx: TransactionSql, stages: readonly Stage[]) {
  const entries = stages.flatMap(({ entries }) => entries);
  entries.sort((a, b) => +a.happenedAt - +b.happenedAt);
  await tx`insert into ledger ${tx(
    entries.map((entry) => ({ ...entry, event: tx.json(entry.event) })),
  )}`;
}
