import { signedIn } from '../identity/signed-in.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { isStaff } from '../platform/viewer.ts';
import { saveChoice } from './settings.store.ts';
import { type Choice, kindsFor } from './usual-choices.ts';

/** Says whether the viewer is reached by a channel when something of a kind comes. */
export const chooseNotification = (context: Context, choice: Choice) =>
  change(context, async ({ tx }) => {
    const personId = signedIn(context.viewer);
    if (!kindsFor(isStaff(context.viewer)).includes(choice.kind)) {
      throw new Refusal('INVALID', 'You are never told of this kind.', { field: 'kind' });
    }
    await saveChoice(tx, personId, choice);
    return { personId };
  });
