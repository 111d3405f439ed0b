import { isDeepStrictEqual } from 'node:util';
import { calendarFaults } from '@hlm-desk/shared/sla/calendar-fault';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { found } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import { allowPromises } from './allow-promises.ts';
import type { SaveCalendarInput } from './calendar.input.ts';
import { calendarOf } from './calendar-of.ts';
import {
  findCalendars,
  insertCalendar,
  insertCalendarVersion,
  lockPromises,
} from './promises.store.ts';
import { refuseFaults } from './refuse-faults.ts';
import { refuseOutdated, refuseTaken } from './refuse-outdated.ts';
import { tidyCalendar } from './tidy.ts';

/** A new calendar, or another version of one. Who was promised something keeps the version of then. */
export async function saveCalendar(context: Context, input: SaveCalendarInput) {
  allowPromises(context);
  const now = context.now();
  return change(context, async (change) => {
    const { tx } = change;
    const name = line(input.name, { field: 'name', max: 80, what: 'a name' });
    const written = calendarOf(input.hours, 'hours.');
    refuseFaults(calendarFaults(written, now.getTime()), 'hours.');
    const definition = tidyCalendar(written);

    await lockPromises(tx);
    const all = await findCalendars(tx);
    const { calendarId = null } = input;
    refuseTaken(name, calendarId, all);
    const before =
      calendarId === null
        ? null
        : found(
            all.find(({ id }) => id === calendarId),
            'calendar',
          );
    if (before) refuseOutdated(before, input);
    const isSame =
      before !== null && isDeepStrictEqual(tidyCalendar(before.definition), definition);
    if (isSame && before.name === name) return { id: before.id };

    const id = before?.id ?? (await insertCalendar(tx, name));
    const version = (before?.version ?? 0) + (isSame ? 0 : 1);
    if (!isSame) await insertCalendarVersion(tx, { id, version, definition }, now);
    if (before) await runText(tx, 'update calendar set name = $2 where id = $1', [id, name]);
    recordAtDesk(change, { kind: 'calendar.saved', calendarId: id, version });
    change.wake('policies');
    return { id };
  });
}
