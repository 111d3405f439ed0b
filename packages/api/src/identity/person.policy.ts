import type { Expression } from '../platform/tree.ts';
import { isStaff, type Viewer } from '../platform/viewer.ts';

/** Staff may look anybody up; everybody else only themselves, and guests not even that. */
export const personVisible: Expression = (person, { viewer, bind }) => {
  if (isStaff(viewer)) return 'true';
  return viewer.id === null ? 'false' : `${person}.id = ${bind(viewer.id)}`;
};

/**
 * How to reach somebody and where they belong. Whoever sees a ticket knows name and role of its
 * people, and no more of them than this allows.
 */
export const knowsPrivately: Expression = (person, scope) => personVisible(person, scope);

/** A customer knows the own organisation. */
export const organisationVisible: Expression = (organisation, { viewer, bind }) => {
  if (isStaff(viewer)) return 'true';
  if (viewer.id === null) return 'false';
  const own = `select o.organisation_id from person o where o.id = ${bind(viewer.id)}`;
  return `${organisation}.id = (${own})`;
};

/** How the desk is divided is the business of those who work there. */
export const teamVisible: Expression = (_, { viewer }) => String(isStaff(viewer));

export const canSuspend = ({ role }: Viewer) => role === 'ADMIN';
