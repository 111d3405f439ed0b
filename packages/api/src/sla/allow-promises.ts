import { signedIn } from '../identity/signed-in.ts';
import type { Context } from '../platform/context.ts';
import { allow } from '../platform/refusal.ts';
import { isLead } from '../platform/viewer.ts';

/** Those who answer for what is promised; gives who it is. */
export function allowPromises({ viewer }: Context): string {
  const id = signedIn(viewer);
  allow(isLead(viewer), 'Only leads and administrators decide what is promised.');
  return id;
}
