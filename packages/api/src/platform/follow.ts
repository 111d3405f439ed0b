import type { DeskEvent } from '@hlm-desk/shared/events';

const followers = new Map<string, (event: DeskEvent) => boolean>();

/** From now on each event that `concerns` is true of adds a job for the task, with the event's id. */
export function follow(task: string, concerns: (event: DeskEvent) => boolean) {
  followers.set(task, concerns);
}

/** The tasks that follow the event. */
export const followUps = (event: DeskEvent): string[] =>
  [...followers].flatMap(([task, concerns]) => (concerns(event) ? [task] : []));
