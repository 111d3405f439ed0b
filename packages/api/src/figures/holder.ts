import type { Entry, TicketHistory } from './ticket-history.ts';

/**
 * Who has the ticket after it was moved to another team: the ledger does not say whether whoever had
 * it may keep it, but what comes next does. Nobody, where that is not known.
 */
export function holderAfterMove(
  { entries, assigneeId }: TicketHistory,
  index: number,
  before: string | null,
): string | null {
  for (const { event, byStaff, actorId } of entries.slice(index + 1)) {
    if (event.kind === 'ticket.claimed' || event.kind === 'ticket.escalated') return null;
    if (event.kind === 'ticket.assigned') return event.previousAssigneeId;
    // Whoever moves along what nobody has takes it.
    if (event.kind === 'ticket.status_changed' && byStaff)
      return actorId === before ? before : null;
  }
  return assigneeId === before ? before : null;
}

/** The team that had it first: the first change of team says it, or else there was none. */
export function firstTeam({ entries, openedTeamId, teamId }: TicketHistory): string {
  for (const { event } of entries) {
    if (event.kind === 'ticket.moved') return openedTeamId ?? teamId;
    if (event.kind === 'ticket.escalated' || event.kind === 'ticket.team_changed')
      return event.fromTeamId;
  }
  return teamId;
}

export const takes = ({ event, byStaff, actorId }: Entry, holder: string | null) => {
  if (event.kind === 'ticket.claimed' || event.kind === 'ticket.assigned') return event.assigneeId;
  if (event.kind === 'ticket.status_changed' && byStaff && holder === null) return actorId;
  return null;
};
