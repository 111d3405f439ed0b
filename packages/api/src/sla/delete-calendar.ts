import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { allowPromises } from './allow-promises.ts';
import type { DeleteCalendarInput } from './calendar.input.ts';
import { findCalendars, findPolicies, lockPromises } from './promises.store.ts';

/** Takes a calendar away that no policy uses. Who was promised something in its hours keeps that. */
export async function deleteCalendar(context: Context, { calendarId }: DeleteCalendarInput) {
  allowPromises(context);
  return change(context, async (change) => {
    const { tx } = change;
    await lockPromises(tx);
    const calendar = found(
      (await findCalendars(tx)).find(({ id }) => id === calendarId),
      'calendar',
    );
    const users = (await findPolicies(tx)).filter((policy) => policy.calendarId === calendarId);
    if (users.length > 0) {
      const names = users.map(({ name }) => name).join(', ');
      throw new Refusal(
        'CONFLICT',
        `${calendar.name} is used by ${names}. Choose another calendar there first.`,
        { reason: 'IN_USE', policies: users.map(({ id, name }) => ({ id, name })) },
      );
    }
    const at = context.now();
    await runText(tx, 'update calendar set deleted_at = $2 where id = $1', [calendarId, at]);
    recordAtDesk(change, { kind: 'calendar.deleted', calendarId });
    change.wake('policies');
    return true;
  });
}
