import { Refusal } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';

/** The id of a person with an account; guests and strangers have none. */
export function signedIn({ id }: Viewer): string {
  if (id !== null) return id;
  throw new Refusal('UNAUTHENTICATED', 'Please sign in first.');
}
