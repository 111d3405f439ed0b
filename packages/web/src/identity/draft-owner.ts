import type { ViewerQuery } from '../graphql/graphql.ts';
import { useViewer } from './viewer.ts';

/** Whose drafts are a stranger's: the desk knows nobody in front of this browser. */
export const nobody = 'nobody';

/** Whose drafts are shown and kept: the person's, the guest's of one ticket, or a stranger's. */
export const draftOwner = ({ viewer, guestTicket }: ViewerQuery): string =>
  viewer?.id ?? guestTicket?.id ?? nobody;

export const useDraftOwner = () => draftOwner(useViewer());
