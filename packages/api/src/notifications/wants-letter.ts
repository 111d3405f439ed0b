import { sql } from 'drizzle-orm';
import { type Database, runOne } from '../platform/database.ts';
import type { NotificationKind } from './notification-kinds.ts';
import type { Occasion } from './occasion.ts';
import { findChoices } from './settings.store.ts';
import type { LetterKind } from './ticket-letters.ts';
import { isChosen } from './usual-choices.ts';

const kindOf = (letter: LetterKind, { status }: Occasion): NotificationKind => {
  if (letter === 'answered') return status === 'PENDING' ? 'WAITING_FOR_YOU' : 'ANSWERED';
  return kinds[letter];
};

const kinds: Record<Exclude<LetterKind, 'answered'>, NotificationKind> = {
  received: 'RECEIVED',
  reminded: 'WAITING_FOR_YOU',
  resolved: 'RESOLVED',
  'asked-again': 'ABOUT_TO_CLOSE',
  // It is about the resolution: whoever wants no letter of that is not asked how it was.
  survey: 'RESOLVED',
  closed: 'CLOSED',
};

/** Whether a customer wants to be written of this; a receipt for their own act comes in any case. */
export async function wantsLetter(db: Database, letter: LetterKind, occasion: Occasion) {
  const { actorId, customerId, ticketId, hasAccount } = occasion;
  if (!hasAccount || actorId === customerId) return true;
  const muted = await runOne(
    db,
    sql`select from muted_ticket where person_id = ${customerId} and ticket_id = ${ticketId}`,
  );
  if (muted) return false;
  const choices = await findChoices(db, customerId);
  return isChosen(false, choices, kindOf(letter, occasion), 'EMAIL');
}
