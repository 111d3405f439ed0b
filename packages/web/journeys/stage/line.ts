import type { JourneyDesk } from './journey-desk.ts';

const james = 'agent1@example.com';

interface Line {
  id: string;
  name: string;
  waitingCount: number;
}

/** Lets James take the head of the billing line until so many wait. */
export async function leaveInLine(desk: JourneyDesk, count: number) {
  const { queues } = await desk.ask<{ queues: Line[] }>(
    james,
    '{ queues { id name waitingCount } }',
  );
  const line = queues.find(({ name }) => name === 'Billing');
  for (let waiting = line?.waitingCount ?? 0; waiting > count; waiting--) {
    await desk.ask(
      james,
      'mutation($queueId: ID!) { claimNext(input: { queueId: $queueId }) { id } }',
      { queueId: line?.id },
    );
  }
}
