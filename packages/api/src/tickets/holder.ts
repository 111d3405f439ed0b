import type { Context } from '../platform/context.ts';
import { viewerWith } from './tracking-link.ts';

/** The context of whoever holds the token of a tracking link; without one, the caller's own. */
export const holder = async (context: Context, trackingToken?: string | null): Promise<Context> =>
  trackingToken == null
    ? context
    : { ...context, viewer: await viewerWith(context, trackingToken) };
