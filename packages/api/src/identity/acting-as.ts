import type { Change } from '../platform/change.ts';
import { stranger } from '../platform/viewer.ts';

/** The same change with this person as the one who does it: whoever signs in was a stranger before. */
export const actingAs = (change: Change, personId: string): Change => ({
  ...change,
  context: { ...change.context, viewer: { ...stranger, id: personId } },
});
