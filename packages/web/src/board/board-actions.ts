import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { agentMoves, standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { AssignTo } from '../agents/AssignChoices.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { statusName } from '../agents/StatusMark.tsx';
import { t as agents } from '../agents/text.ts';
import type { UndoHistory } from '../agents/undo-history.ts';
import type { HandledTicket, Outcome, TicketVerbs } from '../agents/use-ticket-verbs.ts';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import type { Refusal } from '../platform/refusal.ts';
import { toast } from '../ui/toasts.ts';
import { isOnBoard } from './board-columns.ts';
import type { BoardTicket } from './board-state.ts';
import type { BoardStore } from './board-store.ts';
import type { CardFocus } from './card-focus.ts';
import { t } from './text.ts';

interface Parts {
  readonly store: BoardStore;
  readonly focus: CardFocus;
  readonly history: UndoHistory;
  readonly verbs: () => TicketVerbs;
  readonly me: () => { id: string; name: string };
  readonly cardOf: (id: string) => BoardCardFragment | null;
  readonly tellRefusal: (known: BoardTicket, refusal: Refusal, redo: () => void) => void;
  /** Asks for the words without which nothing is resolved. */
  readonly askResolution: (card: BoardCardFragment) => void;
}

type Verb = (expectedVersion: number) => Promise<Outcome>;

/** What an agent does to the cards of a board. Moves are shown at once and put back if refused. */
export class BoardActions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  move = (id: string, to: TicketStatus): void => {
    const known = this.#known(id);
    if (!known || known.status === to || !agentMoves(known.status).includes(to)) return;
    if (to === 'RESOLVED') this.resolve(id);
    else if (known.status === 'NEW') this.claim(id);
    else this.#changeStatus(known, to, t('board.done.moved', movedTo(known, to)));
  };

  /** Whatever stands in line is claimed, and what was new is in progress then; others change hands. */
  claim = (id: string) => {
    const { store, verbs, me, cardOf } = this.#parts;
    const known = this.#known(id);
    if (!known) return;
    const { status } = known;
    const inLine = standsInLine({ assigneeId: cardOf(id)?.assignee?.id ?? null, status });
    if (!inLine) return this.assign(id, { assigneeId: me().id, name: me().name });
    store.move(id, 'IN_PROGRESS');
    const verb: Verb = (expectedVersion) => verbs().claim({ ticketId: id, expectedVersion });
    const text = agents('agents.claimed', { number: known.number });
    // Given back it waits in line again; it stays in progress, for nothing is new twice.
    const undo = () => this.assign(id, { assigneeId: null, name: null });
    const said = (now: HandledTicket) => this.#offer(now, text, undo);
    void this.#carryOut(known, verb, said, () => this.claim(id));
  };

  resolve = (id: string): void => {
    const card = this.#parts.cardOf(id);
    const known = this.#known(id);
    if (card && known && agentMoves(known.status).includes('RESOLVED')) {
      this.#parts.askResolution(card);
    }
  };

  /** With the words that the customer reads. */
  resolveWith = (id: string, message: string): void => {
    const known = this.#known(id);
    const customer = this.#parts.cardOf(id)?.customer.name ?? '';
    if (!known) return;
    const text = t('board.done.resolved', { number: known.number, customer });
    this.#changeStatus(known, 'RESOLVED', text, message);
  };

  assign = (id: string, { name, ...to }: AssignTo): void => {
    const known = this.#known(id);
    const before = this.#parts.cardOf(id)?.assignee ?? null;
    if (!known) return;
    const verb: Verb = (expectedVersion) =>
      this.#parts.verbs().assign({ ticketId: id, ...to, expectedVersion });
    const text = this.#assignedText(known, { name, ...to });
    const undo = () =>
      this.assign(id, { assigneeId: before?.id ?? null, name: before?.name ?? null });
    const said = (now: HandledTicket) =>
      to.teamId ? void toast(text) : this.#offer(now, text, undo);
    void this.#carryOut(known, verb, said, () => this.assign(id, { name, ...to }));
  };

  setPriority = (id: string, priority: TicketPriority): void => {
    const known = this.#known(id);
    if (!known) return;
    const verb: Verb = (expectedVersion) =>
      this.#parts.verbs().changePriority({ ticketId: id, priority, expectedVersion });
    const text = t('board.done.priority', {
      number: known.number,
      priority: priorityName(priority),
    });
    const undo = () => this.setPriority(id, known.priority);
    const said = (now: HandledTicket) => this.#offer(now, text, undo);
    void this.#carryOut(known, verb, said, () => this.setPriority(id, priority));
  };

  moveToQueue = (id: string, queue: { id: string; name: string }): void => {
    const known = this.#known(id);
    const before = this.#parts.cardOf(id)?.queue;
    if (!known) return;
    const verb: Verb = (expectedVersion) =>
      this.#parts.verbs().moveToQueue({ ticketId: id, queueId: queue.id, expectedVersion });
    const text = t('board.done.queue', { number: known.number, queue: queue.name });
    const undo = () => before && this.moveToQueue(id, before);
    void this.#carryOut(
      known,
      verb,
      (now) => this.#offer(now, text, undo),
      () => this.moveToQueue(id, queue),
    );
  };

  undo = (): void => this.#parts.history.undoLast();

  #assignedText({ number, status }: BoardTicket, { assigneeId, name }: AssignTo): string {
    if (assigneeId === this.#parts.me().id) return agents('agents.claimed', { number });
    if (name !== null) return t('board.done.assigned', { number, name });
    const waits = standsInLine({ assigneeId: null, status });
    return waits ? agents('agents.in-line', { number }) : t('board.done.unassigned', { number });
  }

  #known(id: string) {
    return this.#parts.store.read().tickets.get(id);
  }

  #changeStatus(known: BoardTicket, status: TicketStatus, text: string, message?: string): void {
    const { store, verbs } = this.#parts;
    const { id, status: before } = known;
    if (isOnBoard(status)) store.move(id, status);
    const said = (now: HandledTicket) => {
      if (!agentMoves(status).includes(before)) return void toast(text);
      const label = status === 'RESOLVED' ? t('board.undo.reopen') : agents('agents.undo');
      this.#offer(now, text, () => this.move(id, before), label);
    };
    const verb: Verb = (expectedVersion) =>
      verbs().changeStatus({ ticketId: id, status, expectedVersion, ...(message && { message }) });
    const redo = () => (message ? this.resolveWith(id, message) : this.move(id, status));
    void this.#carryOut(known, verb, said, redo);
  }

  /** What somebody has changed since is not taken back over their head. */
  #offer({ id, number, version }: HandledTicket, text: string, back: () => void, label?: string) {
    const undo = () => {
      if (this.#known(id)?.version === version) back();
      else toast(agents('agents.undo.changed', { number }), { tone: 'bad' });
    };
    this.#parts.history.offer({ text, undo }, label);
  }

  async #carryOut(
    known: BoardTicket,
    verb: Verb,
    said: (ticket: HandledTicket) => void,
    redo: () => void,
  ): Promise<void> {
    const { store, tellRefusal } = this.#parts;
    const { ticket, refusal } = await verb(known.version);
    if (ticket) {
      store.settle(ticket);
      said(ticket);
      return;
    }
    store.moveBack(known.id);
    if (refusal) tellRefusal(known, refusal, redo);
  }
}

const movedTo = ({ number }: BoardTicket, to: TicketStatus) => ({ number, column: statusName(to) });
