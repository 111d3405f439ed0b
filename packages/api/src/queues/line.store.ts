import { orderBy } from '../platform/cursor.ts';
import { type Database, runText } from '../platform/database.ts';
import { inLine, lineOrder } from './in-line.ts';

export interface LineNow {
  queueName: string;
  /** Those in line, the next one first. */
  order: string[];
  /** Of the tickets that changed, those that somebody has taken. */
  taken: string[];
}

/** One text for all ids: as rows they would cost twenty times as much. */
const statement = `
select (select name from queue where id = $1) as queue_name,
  array_to_string(array(
    select t.id from ticket t where t.queue_id = $1 and ${inLine('t')}
    order by ${orderBy('t', lineOrder, false)}
  ), ',') as line,
  array(select c.id from ticket c where c.id = any($2::text[]) and c.assignee_id is not null) as taken`;

interface Row {
  queueName: string | null;
  line: string;
  taken: string[];
}

/** The line of a queue as it is now. */
export async function readLine(db: Database, queueId: string, changed: string[]): Promise<LineNow> {
  const [row] = await runText<Row>(db, statement, [queueId, changed]);
  const { queueName, line, taken } = row ?? { queueName: null, line: '', taken: [] };
  return { queueName: queueName ?? '', order: line === '' ? [] : line.split(','), taken };
}
