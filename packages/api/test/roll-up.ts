import { rollUp } from '../src/figures/roll-up.ts';
import type { Desk } from '../src/platform/context.ts';
import { settled } from './ledger.ts';

/** Rolls up all that has happened. */
export async function rollUpAll(desk: Desk) {
  await settled(desk.db);
  while ((await rollUp(desk)) > 0);
}
