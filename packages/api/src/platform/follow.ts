import type { DeskEvent } from '@hlm-desk/shared/events';
import type { Change } from './change.ts';
import { addJob } from './job.ts';

const followers = new Map<string, (event: DeskEvent) => boolean>();

/** From now on each event that `concerns` is true of adds a job for the task, with the event's id. */
export function follow(task: string, concerns: (event: DeskEvent) => boolean) {
  followers.set(task, concerns);
}

/** Adds the jobs of an event in the transaction that records it. */
export async function addFollowUps(change: Change, eventId: string, event: DeskEvent) {
  for (const [task, concerns] of followers) {
    if (concerns(event)) await addJob(change, task, { eventId });
  }
}
