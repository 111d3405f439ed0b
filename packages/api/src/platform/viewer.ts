import type { Role } from '@hlm-desk/shared/role';

/**
 * Who asks. A person has a role; a GUEST holds a tracking link and sees one ticket as its customer
 * does; a STRANGER has shown nothing.
 */
export interface Viewer {
  role: Role | 'GUEST' | 'STRANGER';
  /** Null for guests and strangers. */
  id: string | null;
  /** The teams that an agent serves. */
  teamIds: readonly string[];
  /** Set only where the organisation shares its tickets among its people. */
  sharedOrganisationId: string | null;
  /** The one ticket of a guest, and the customer in whose place the guest acts. */
  guest: { ticketId: string; customerId: string } | null;
  /** Null where the request carries no session, as with a tracking token. */
  sessionId: string | null;
}

export const stranger: Viewer = {
  role: 'STRANGER',
  id: null,
  teamIds: [],
  sharedOrganisationId: null,
  guest: null,
  sessionId: null,
};

/** The desk itself: it sees everything, and is nobody. */
export const theDesk: Viewer = { ...stranger, role: 'ADMIN' };

export const isStaff = ({ role }: Viewer) =>
  role === 'AGENT' || role === 'LEAD' || role === 'ADMIN';

export const isLead = ({ role }: Viewer) => role === 'LEAD' || role === 'ADMIN';

/** The person in whose name the viewer writes; null for strangers. */
export const actorId = ({ id, guest }: Viewer) => id ?? guest?.customerId ?? null;

/** Equal for viewers who see exactly the same of everything: all that a policy may read is in it. */
export const rightsKey = ({ role, id, teamIds, sharedOrganisationId, guest }: Viewer) =>
  JSON.stringify([role, id, [...teamIds].sort(), sharedOrganisationId, guest]);
