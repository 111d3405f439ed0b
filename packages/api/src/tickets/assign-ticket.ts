import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { giveTo } from './give-to.ts';
import { refuseStale } from './stale.ts';
import { canAssign } from './ticket.policy.ts';
import {
  findAgent,
  findTeam,
  keepWatching,
  type LockedTicket,
  lockTicket,
  saveTicket,
} from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

interface Assignment {
  ticketId: string;
  /** Null gives the ticket back to the line of its queue. */
  assigneeId?: string | null;
  teamId?: string | null;
  expectedVersion?: number | null;
}

/** Hands a ticket to a team, to an agent, or back to the line. */
export const assignTicket = (context: Context, input: Assignment) =>
  change(context, async (change) => {
    const { ticketId } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(canAssign(context.viewer, ticket), 'Only agents of its team can assign an open ticket.');
    await refuseStale(change.tx, ticket, input.expectedVersion);

    const placed = await toTeam(change, ticket, input.teamId ?? ticket.teamId);
    if (input.assigneeId !== undefined) await toAgent(change, placed, input.assigneeId);
    return { ticketId };
  });

async function toTeam(change: Change, ticket: LockedTicket, teamId: string): Promise<LockedTicket> {
  if (teamId === ticket.teamId) return ticket;
  const { tx, context } = change;
  const team = await findTeam(tx, teamId);
  if (!team) throw new Refusal('INVALID', 'There is no such team.', { field: 'teamId' });

  const assignee = ticket.assigneeId === null ? undefined : await findAgent(tx, ticket.assigneeId);
  const place = {
    teamId,
    queueId: team.queueId ?? ticket.queueId,
    // Whoever has it keeps it only as a member of the new team.
    assigneeId: assignee?.teamIds.includes(teamId) ? assignee.id : null,
    triagedAt: ticket.triagedAt ?? context.now(),
  };
  await saveTicket(tx, ticket.id, place, context.now());
  await keepWatching(tx, ticket.id, context.viewer);
  record(change, ticket.id, {
    kind: 'ticket.team_changed',
    fromTeamId: ticket.teamId,
    teamId,
  });
  wakeLine(change, ticket.queueId, place.queueId);
  return { ...ticket, ...place };
}

async function toAgent(change: Change, ticket: LockedTicket, assigneeId: string | null) {
  if (assigneeId === ticket.assigneeId) return;
  if (assigneeId !== null) await refuseUnfit(change, ticket, assigneeId);
  await giveTo(change, ticket, assigneeId);
}

async function refuseUnfit({ tx }: Change, { teamId }: LockedTicket, assigneeId: string) {
  const agent = await findAgent(tx, assigneeId);
  const field = 'assigneeId';
  if (!agent) throw new Refusal('INVALID', 'There is no such agent.', { field });
  if (agent.role === 'AGENT' && !agent.teamIds.includes(teamId)) {
    throw new Refusal('INVALID', `${agent.name} does not serve this ticket's team.`, {
      field,
      reason: 'NOT_IN_TEAM',
    });
  }
}
