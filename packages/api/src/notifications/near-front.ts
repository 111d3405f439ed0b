import type { Change } from '../platform/change.ts';
import { orderBy } from '../platform/cursor.ts';
import { runText } from '../platform/database.ts';
import { inLine, lineOrder } from '../queues/in-line.ts';
import type { Notice } from './inbox.store.ts';

/** Whoever is opened with so many ahead hears when there is at most one ahead. */
const far = 3;
const near = 2;

const opened = `
  insert into far_behind (ticket_id)
  select t.id from ledger l join ticket t on t.id = l.ticket_id
  where l.id = any ($1) and l.kind = 'ticket.opened' and ${inLine('t')} and ${far} = (
    select count(*) from (
      select from ticket a where a.queue_id = t.queue_id and ${inLine('a')}
        and (a.priority > t.priority
          or (a.priority = t.priority and (a.line_since, a.id) < (t.line_since, t.id)))
      limit ${far}) ahead)
  on conflict do nothing`;

const come = `
  with moved as (
    select t.queue_id as id from ledger l join ticket t on t.id = l.ticket_id where l.id = any ($1)
    union select l.event->>'fromQueueId' from ledger l
    where l.id = any ($1) and l.kind = 'ticket.moved'
  ), front as (
    select t.id, t.customer_id from moved cross join lateral (
      select t.id, t.customer_id from ticket t where t.queue_id = moved.id and ${inLine('t')}
      order by ${orderBy('t', lineOrder, false)} limit ${near}) t
  ), gone as (
    delete from far_behind f using front where f.ticket_id = front.id returning front.*
  )
  select c.id as person_id, gone.id as ticket_id, l.event_id, l.sequence + 1 as sequence
  from gone join person c on c.id = gone.customer_id and c.password_hash is not null
  cross join lateral (
    select l.event_id, l.sequence from ledger l where l.ticket_id = gone.id and not l.internal
    order by l.sequence desc limit 1) l`;

/** Remembers who was opened far behind. */
export const rememberFarBehind = ({ tx }: Change, ids: readonly number[]) =>
  runText(tx, opened, [ids]);

/** Those of them whose turn is near, since these entries moved their lines; each once. */
export async function comeToTheFront({ tx, context }: Change, ids: readonly number[]) {
  const rows = await runText<Omit<Notice, 'kind' | 'happenedAt'>>(tx, come, [ids]);
  return rows.map((row): Notice => ({ ...row, kind: 'NEAR_FRONT', happenedAt: context.now() }));
}
