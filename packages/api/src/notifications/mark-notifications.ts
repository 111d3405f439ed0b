import { sql } from 'drizzle-orm';
import { signedIn } from '../identity/signed-in.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

interface Marking {
  notificationIds?: readonly string[] | null;
  read: boolean;
}

const mostAtOnce = 100;

/**
 * Marks the viewer's notifications as read, or as unread. What is not theirs is passed over: whether
 * it exists is nobody else's business.
 */
export const markNotifications = (context: Context, { notificationIds, read }: Marking) =>
  change(context, async ({ tx, wake }) => {
    const personId = signedIn(context.viewer);
    if (notificationIds && notificationIds.length > mostAtOnce) {
      throw new Refusal('INVALID', `Name up to ${mostAtOnce} notifications.`, {
        field: 'notificationIds',
      });
    }
    const which = notificationIds
      ? sql`id = any (${sql.param(notificationIds)}::text[])`
      : sql`true`;
    // As if it were told anew: whoever has read its ticket would else have read it, too.
    const marks = read
      ? sql`read_at = coalesce(read_at, ${context.now()})`
      : sql`read_at = null, sequence = (
          select event_count + 1 from ticket t where t.id = notification.ticket_id)`;
    await run(
      tx,
      sql`update notification set ${marks} where person_id = ${personId} and ${which}
          and (read_at is null) = ${read}`,
    );
    wake(`inbox:${personId}`);
    return { personId };
  });
