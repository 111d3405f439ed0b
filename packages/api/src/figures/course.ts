import type { BusinessTime } from '@hlm-desk/shared/sla/business-time';
import { elapsedIn, type Pause } from '@hlm-desk/shared/sla/pauses';
import { always } from '@hlm-desk/shared/sla/timers';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { Figure, FigureKind } from './figure.table.ts';
import { firstTeam, holderAfterMove, takes } from './holder.ts';
import type { Applied, Entry, TicketHistory } from './ticket-history.ts';

/** Where a ticket was from a moment on. */
interface Mark {
  at: number;
  teamId: string;
  agentId: string | null;
  priority: TicketPriority;
}

export interface Resolution {
  figure: Figure;
  /** How often the ticket had been reopened before. */
  reopenings: number;
}

const isDone = (status: string) => status === 'RESOLVED' || status === 'CLOSED';

/** Follows a ticket through its events, in order, and writes down what is measured of it. */
export class Course {
  readonly figures: Figure[] = [];
  readonly resolutions: Resolution[] = [];
  readonly #marks: Mark[] = [];
  readonly #solved: Pause[] = [];
  #here: Mark;
  #openedAt: number | null = null;
  #calendar: BusinessTime | null = null;
  #reopenings = 0;

  constructor(private readonly history: TicketHistory) {
    const teamId = firstTeam(history);
    this.#here = { at: 0, teamId, agentId: null, priority: 'NORMAL' };
  }

  take(entry: Entry, index: number, applied: Applied) {
    const { event, at, byStaff, actorId } = entry;
    const before = this.#here.agentId;
    this.#go(entry, index);
    if (event.kind === 'ticket.opened') {
      this.#openedAt = at;
      this.#measure('OPENED', at, { seconds: null, businessSeconds: null });
    }
    if (event.kind === 'sla.applied') this.#calendar = applied(event)?.calendar ?? null;
    const taker = takes(entry, before);
    if (taker !== null) this.#once('TAKEN', at, taker);
    const said = 'messageId' in event && event.messageId !== undefined;
    if (said && byStaff && isAnswer(entry)) this.#once('ANSWERED', at, actorId);
    if (event.kind === 'ticket.status_changed') this.#change(entry, event.from, event.to);
    if (event.kind === 'ticket.reopened') {
      this.#reopenings++;
      this.#reopen(at);
    }
  }

  /** Where the ticket was at a moment. */
  at(moment: number): Mark {
    return this.#marks.findLast(({ at }) => at <= moment) ?? this.#marks[0] ?? this.#here;
  }

  /** A figure of the ticket as it stood at the moment. */
  figure(kind: FigureKind, at: number, own: Partial<Figure> = {}): Figure {
    const { number: ticketNumber, categoryId, channel } = this.history;
    const { teamId, agentId, priority } = this.at(at);
    const nothing = {
      seconds: null,
      businessSeconds: null,
      held: null,
      score: null,
      agentScore: null,
    };
    const slice = { teamId, agentId, categoryId, channel, priority };
    return { ticketNumber, kind, nth: 1, at, ...slice, ...nothing, ...own };
  }

  #go({ event, at, byStaff, actorId }: Entry, index: number) {
    const here = { ...this.#here, at };
    const { agentId } = here;
    if (event.kind === 'ticket.opened') here.priority = event.priority;
    if (event.kind === 'ticket.priority_changed') here.priority = event.to;
    if (event.kind === 'ticket.claimed' || event.kind === 'ticket.assigned')
      here.agentId = event.assigneeId;
    if (event.kind === 'ticket.status_changed' && byStaff) here.agentId ??= actorId;
    if (event.kind === 'ticket.escalated') here.agentId = null;
    if (event.kind === 'ticket.moved' || event.kind === 'ticket.team_changed')
      here.agentId = holderAfterMove(this.history, index, agentId);
    if ('teamId' in event) here.teamId = event.teamId;
    this.#here = here;
    this.#marks.push(here);
  }

  #change({ at, byStaff, actorId }: Entry, from: string, to: string) {
    if (isDone(from) && !isDone(to)) this.#reopen(at);
    if (to !== 'RESOLVED') return;
    const nth = this.resolutions.length + 1;
    const figure = this.#measure('RESOLVED', at, {
      nth,
      held: true,
      agentId: byStaff ? actorId : this.#here.agentId,
    });
    this.resolutions.push({ figure, reopenings: this.#reopenings });
    this.#solved.push({ from: at, to: null, reason: 'RESOLVED' });
  }

  /** Counted with whoever had solved it. */
  #reopen(at: number) {
    const solved = this.#solved.at(-1);
    const last = this.resolutions.at(-1);
    if (solved?.to !== null || !last) return;
    solved.to = at;
    last.figure.held = false;
    const { agentId } = last.figure;
    const nth = this.#solved.length;
    this.#measure('REOPENED', at, { nth, seconds: null, businessSeconds: null, agentId });
  }

  #once(kind: FigureKind, at: number, agentId: string | null) {
    if (this.figures.some((figure) => figure.kind === kind)) return;
    this.#measure(kind, at, { agentId });
  }

  #measure(kind: FigureKind, at: number, own: Partial<Figure>): Figure {
    const measured = { seconds: this.#since(always, at), businessSeconds: null };
    const figure = this.figure(kind, at, { ...measured, ...this.#inHours(at), ...own });
    this.figures.push(figure);
    return figure;
  }

  #inHours = (at: number) =>
    this.#calendar === null ? {} : { businessSeconds: this.#since(this.#calendar, at) };

  #since(time: BusinessTime, at: number): number {
    const run = { startedAt: this.#openedAt ?? at, pauses: this.#solved };
    return Math.floor(elapsedIn(time, run, at) / 1000);
  }
}

const isAnswer = ({ event }: Entry) =>
  event.kind === 'ticket.status_changed' ||
  event.kind === 'ticket.reopened' ||
  (event.kind === 'message.replied' && !event.byCustomer);
