import type { Context } from '../platform/context.ts';
import { allow } from '../platform/refusal.ts';
import { isStaff } from '../platform/viewer.ts';
import { viewerWith } from './tracking-link.ts';

/** The context of whoever holds the token of a tracking link; without one, the caller's own. */
export const holder = async (context: Context, trackingToken?: string | null): Promise<Context> =>
  trackingToken == null
    ? context
    : { ...context, viewer: await viewerWith(context, trackingToken) };

/**
 * The same for whoever does something. Those who work at the desk do it in their own name: with a
 * token it would stand there as the customer's.
 */
export async function actingHolder(context: Context, trackingToken?: string | null) {
  allow(
    trackingToken == null || !isStaff(context.viewer),
    'You work at the desk: leave the tracking token away and act in your own name.',
    'SIGNED_IN',
  );
  return holder(context, trackingToken);
}
