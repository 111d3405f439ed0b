import { LineWaits, type WaitEstimate } from '@hlm-desk/shared/wait-estimate';
import type { Desk } from '../platform/context.ts';
import type { Live } from '../platform/live.ts';
import { ratesOf } from './line-rates.ts';
import { readWaitGrounds } from './wait.store.ts';

/** Rates change slowly; who is at work, within minutes. */
const freshMs = 5000;

interface Known {
  at: number;
  waits: Promise<LineWaits>;
}

const known = new WeakMap<Live, Map<string, Known>>();

async function readWaits({ db, now }: Desk, queueId: string): Promise<LineWaits> {
  const moment = now();
  const { agents, ...history } = await readWaitGrounds(db, queueId, moment);
  return new LineWaits(ratesOf(history, moment.getTime() / 1000), agents);
}

/** The waits of a queue's places, read at most every few seconds. */
export function waitsIn(desk: Desk, queueId: string): Promise<LineWaits> {
  const queues = known.get(desk.live) ?? new Map<string, Known>();
  known.set(desk.live, queues);
  const now = desk.now().getTime();
  const last = queues.get(queueId);
  if (last && last.at <= now && now < last.at + freshMs) return last.waits;
  const waits = readWaits(desk, queueId);
  queues.set(queueId, { at: now, waits });
  waits.catch(() => queues.delete(queueId));
  return waits;
}

/** The wait of who has this position in the line of a queue. */
export async function estimateFor(
  desk: Desk,
  queueId: string,
  position: number,
): Promise<WaitEstimate> {
  return (await waitsIn(desk, queueId)).estimate(position - 1);
}
