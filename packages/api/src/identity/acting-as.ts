import type { Change } from '../platform/change.ts';
import { stranger } from '../platform/viewer.ts';

/** The same change, done by this person: whoever signs in was a stranger a moment before. */
export const actingAs = (change: Change, personId: string): Change => ({
  ...change,
  context: { ...change.context, viewer: { ...stranger, id: personId } },
});
