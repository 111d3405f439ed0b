import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { urgentWords } from '@hlm-desk/shared/urgent-words';

/** A ticket as far as a suggestion needs it: what it is set to, and what its customer wrote. */
export interface Told {
  status: TicketStatus;
  priority: TicketPriority;
  text: string;
}

export interface Suggestion {
  priority: TicketPriority;
  words: string[];
}

/** Only a rule that can be told suggests something: of a new ticket that sounds urgent and is not. */
export function suggestionFor({ status, priority, text }: Told): Suggestion | null {
  if (status !== 'NEW' || priority === 'URGENT') return null;
  const words = urgentWords(text);
  return words.length === 0 ? null : { priority: 'URGENT', words };
}
