import type { TeamWork } from './use-workload.ts';

/** Who a ticket can be given to: somebody in a team, or with null the line of that team. */
export interface Place {
  teamId: string;
  assigneeId: string | null;
}

/** A place as elements carry it, so that a drag finds it under the pointer. */
export const keyOf = ({ teamId, assigneeId }: Place) => `${teamId} ${assigneeId ?? ''}`;

export function placeOf(key: string): Place {
  const [teamId = '', assigneeId = ''] = key.split(' ');
  return { teamId, assigneeId: assigneeId || null };
}

/** How a place is called, with how much is there already; undefined where there is no such one. */
export function placed(teams: readonly TeamWork[], { teamId, assigneeId }: Place) {
  const team = teams.find((one) => one.team.id === teamId);
  if (!team) return undefined;
  if (assigneeId === null) return { name: team.team.name, count: team.waiting };
  const found = team.people.find(({ person }) => person.id === assigneeId);
  return found && { name: found.person.name, count: found.ongoing };
}
