import { openStatuses, standsInLine } from '@hlm-desk/shared/ticket-status';
import type { Expression } from '../platform/tree.ts';
import { isLead, isStaff, type Viewer } from '../platform/viewer.ts';
import type { Ticket } from './ticket.table.ts';

/** Which tickets the viewer may work. `canWork` says the same of a ticket at hand. */
export const ticketWorkable: Expression = (ticket, { viewer, bind }) => {
  if (isLead(viewer)) return 'true';
  if (viewer.role !== 'AGENT') return 'false';
  return `(${ticket}.team_id = any(${bind(viewer.teamIds)}::text[]) or ${ticket}.assignee_id = ${bind(viewer.id)})`;
};

/** Which tickets exist for the viewer. Every read of the ticket table goes through it. */
export const ticketVisible: Expression = (ticket, scope) => {
  const { viewer, bind } = scope;
  if (isLead(viewer)) return 'true';
  if (viewer.role === 'AGENT') {
    return `(${ticketWorkable(ticket, scope)} or ${ticket}.id in (select w.ticket_id from watcher w where w.person_id = ${bind(viewer.id)}))`;
  }
  if (viewer.role === 'CUSTOMER') {
    const own = `${ticket}.customer_id = ${bind(viewer.id)}`;
    const shared = viewer.sharedOrganisationId;
    return shared === null ? own : `(${own} or ${ticket}.organisation_id = ${bind(shared)})`;
  }
  if (viewer.role === 'GUEST') return `${ticket}.id = ${bind(viewer.guest?.ticketId)}`;
  return 'false';
};

/** What a decision about a ticket rests on. */
export type Deciding = Pick<
  Ticket,
  'status' | 'assigneeId' | 'teamId' | 'customerId' | 'organisationId' | 'escalationRequestedAt'
> & { customerMayChangePriority: boolean; teamLevel: number };

/** On the customer's side: the customer, a colleague of a sharing organisation, the guest. */
export const isCustomerOf = (viewer: Viewer) =>
  viewer.role === 'CUSTOMER' || viewer.role === 'GUEST';

/** Nobody has had it yet. */
export const isNew = ({ status }: Pick<Ticket, 'status'>) => status === 'NEW';

/** Neither solved nor closed: there is something left to do. */
export const isUnsolved = ({ status }: Pick<Ticket, 'status'>) =>
  openStatuses.some((open) => open === status);

const isOpen = ({ status }: Pick<Ticket, 'status'>) => status !== 'CLOSED';

/** A member of the ticket's team, whoever has it, leads and administrators: those who may work it. */
export const canWork = (viewer: Viewer, ticket: Pick<Ticket, 'teamId' | 'assigneeId'>) =>
  isLead(viewer) ||
  (viewer.role === 'AGENT' &&
    (viewer.teamIds.includes(ticket.teamId) || ticket.assigneeId === viewer.id));

type Permission = (viewer: Viewer, ticket: Deciding) => boolean;

/** A closed ticket is answered by reopening it, which a customer's reply does by itself. */
export const canReply: Permission = (viewer, ticket) =>
  isCustomerOf(viewer) || (canWork(viewer, ticket) && isOpen(ticket));
/** Who handed a ticket on may still add what they know. */
export const canAddNote: Permission = (viewer) => isStaff(viewer);
export const canClaim: Permission = (viewer, ticket) =>
  canWork(viewer, ticket) && standsInLine(ticket);
export const canAssign: Permission = (viewer, ticket) => canWork(viewer, ticket) && isOpen(ticket);
export const canChangeStatus: Permission = (viewer, ticket) =>
  canWork(viewer, ticket) && isOpen(ticket);
export const canChangePriority: Permission = (viewer, ticket) =>
  isOpen(ticket) &&
  (canWork(viewer, ticket) || (isCustomerOf(viewer) && ticket.customerMayChangePriority));
export const canChangeCategory: Permission = (viewer, ticket) =>
  canWork(viewer, ticket) && isOpen(ticket);
/** What somebody has taken needs nobody to say where it belongs. */
export const canTriage: Permission = (viewer, ticket) => canWork(viewer, ticket) && isNew(ticket);
export const canMoveTicket: Permission = (viewer, ticket) =>
  canWork(viewer, ticket) && isOpen(ticket);
export const canEscalate: Permission = (viewer, ticket) =>
  canWork(viewer, ticket) && isUnsolved(ticket) && ticket.teamLevel < 3;
export const canRequestEscalation: Permission = (viewer, ticket) =>
  isCustomerOf(viewer) && ticket.escalationRequestedAt === null && isUnsolved(ticket);
export const canConfirm: Permission = (viewer, ticket) =>
  isCustomerOf(viewer) && ticket.status === 'RESOLVED';
export const canReopen: Permission = (viewer, ticket) =>
  (isCustomerOf(viewer) || canWork(viewer, ticket)) &&
  (ticket.status === 'RESOLVED' || ticket.status === 'CLOSED');
/** Rating is for whoever was helped: after the resolution and after closing. */
export const canRate: Permission = (viewer, ticket) =>
  isCustomerOf(viewer) && (ticket.status === 'RESOLVED' || ticket.status === 'CLOSED');
