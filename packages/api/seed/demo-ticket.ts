import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { DemoFile } from './files.ts';
import type { PersonKey } from './people.ts';
import type { CategoryKey, QueueKey } from './teams.ts';

export type Channel = 'WEB' | 'WHATSAPP' | 'EMAIL' | 'CHAT' | 'PHONE';

type Clock = `${number}:${number}`;

/**
 * When a ticket was opened, told from the moment of filling: '12m' is twelve minutes ago,
 * '3d 10:42' the third working day before today, '09:15' the last such time at least three hours
 * ago. Wall times are those of the machine.
 */
export type Opened = `${number}m` | `${number}d ${Clock}` | Clock;

/** Told from the opening: '+35m', '+3h', or '+1d 09:10' for that time on the next working day. */
export type Later = `+${number}m` | `+${number}h` | `+${number}d ${Clock}`;

type Score = 1 | 2 | 3 | 4 | 5;

/** What somebody did; a customer's reply wakes a waiting ticket as it does in the desk. */
export type Act =
  | { claims: true }
  | { assigns: PersonKey }
  | { movesTo: QueueKey }
  | { setsPriority: TicketPriority }
  | { replies: string; files?: readonly DemoFile[]; via?: Channel; leaves?: 'PENDING' | 'ON_HOLD' }
  | { notes: string }
  | { escalates: string }
  | { asksEscalation: string }
  | { resolves: string }
  | { confirms: true }
  | { disputes: string }
  | { reopens: string }
  /** The outcome and, where something is said of them, the agent. */
  | { rates: Score; agent?: Score; comment?: string };

/** Four days after a resolution the desk closes by itself. */
export type Step = ({ at: Later; by: PersonKey } & Act) | { closesBySilence: true };

/**
 * A ticket of the demo. Lines of a text are joined, an empty line parts paragraphs, and
 * `#{key}` becomes the number of that ticket.
 */
export interface DemoTicket {
  key: string;
  subject: string;
  category: CategoryKey;
  priority?: TicketPriority;
  channel: Channel;
  customer: PersonKey;
  /** Who wrote it down; the customer unless told otherwise, as for a call. */
  openedBy?: PersonKey;
  opened: Opened;
  body: string;
  files?: readonly DemoFile[];
  steps?: readonly Step[];
}
