import type { QuietHours } from '@hlm-desk/shared/quiet-hours';
import { zoneName } from '@hlm-desk/shared/zone-name';
import { signedIn } from '../identity/signed-in.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { saveQuietHours } from './settings.store.ts';

/** Says when the viewer is not to be disturbed; null for never. */
export const setQuietHours = (context: Context, hours: QuietHours | null) =>
  change(context, async ({ tx }) => {
    const personId = signedIn(context.viewer);
    await saveQuietHours(tx, personId, hours && usable(hours));
    return { personId };
  });

function usable({ zone: typed, beginsAt, endsAt }: QuietHours): QuietHours {
  for (const [field, time] of Object.entries({ beginsAt, endsAt })) {
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      throw new Refusal('INVALID', 'Write a time of day from 00:00 to 23:59.', { field });
    }
  }
  if (beginsAt === endsAt) {
    throw new Refusal('INVALID', 'Quiet hours end at another time than they begin.', {
      field: 'endsAt',
    });
  }
  const zone = zoneName(typed);
  if (zone === null) {
    throw new Refusal('INVALID', 'There is no such time zone. Name one such as Europe/London.', {
      field: 'zone',
    });
  }
  return { zone, beginsAt, endsAt };
}
