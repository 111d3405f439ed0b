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
    const marks = read
      ? sql`read_at = coalesce(read_at, ${context.now()})`
      : sql`read_at = null, unread_at = ${context.now()}`;
    await run(tx, sql`update notification set ${marks} where person_id = ${personId} and ${which}`);
    wake(`inbox:${personId}`);
    return { personId };
  });
