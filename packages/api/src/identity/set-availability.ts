import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { isStaff } from '../platform/viewer.ts';
import { lockPeople, saveAvailability } from './person.store.ts';
import { signedIn } from './signed-in.ts';

/** Says whether the viewer takes work now. Saying the same again changes and records nothing. */
export const setAvailability = (context: Context, { available }: { available: boolean }) =>
  change(context, async (change) => {
    const { viewer } = context;
    const personId = signedIn(viewer);
    allow(isStaff(viewer), 'Only those who work at the desk take work.');
    const [held] = await lockPeople(change.tx, viewer, [personId]);
    const person = found(held, 'person');
    if (person.available === available) return { personId };

    await saveAvailability(change.tx, personId, available);
    recordAtDesk(change, { kind: 'person.availability_changed', personId, available });
    return { personId };
  });
