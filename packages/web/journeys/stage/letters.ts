import { setTimeout as pause } from 'node:timers/promises';
import type { JourneyDesk } from './journey-desk.ts';

interface Wanted {
  /** Words of the subject. */
  subject: string;
  /** What stands in the address. */
  address: string;
  /** Which of the letters with that subject, the first being 1. */
  place?: number;
}

const patienceMs = 15_000;

/** The address in a letter that was sent, or is about to be. */
export async function linkInLetter(desk: JourneyDesk, { subject, address, place = 1 }: Wanted) {
  const link = new RegExp(`https?://\\S*${address}\\S*`);
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(100)) {
    const [letter] = await desk.db<{ plain: string }[]>`
      select plain from letter where subject like ${`%${subject}%`}
      order by sent_at offset ${place - 1} limit 1`;
    const found = letter && link.exec(letter.plain);
    if (found) return found[0];
  }
  throw new Error(`No letter “${subject}” with an address like ${address} was sent.`);
}
