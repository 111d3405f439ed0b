import { changed, type LiveChange, revealed, touches, unmarked } from './board-changes.ts';
import { type BoardStatus, perColumn } from './board-columns.ts';
import { movedBack, moving, settled } from './board-moves.ts';
import { boardOf, type ColumnPage, refreshed, withNextPage } from './board-pages.ts';
import { atTop, type Board, type BoardTicket, type FirstShown } from './board-state.ts';

/** Where a store reads from: the first page of every column, and the next of one. */
export interface BoardSource {
  firstPages: () => Promise<readonly ColumnPage[]>;
  nextPage: (status: BoardStatus, after: string) => Promise<ColumnPage>;
}

/** How long a moved card says who moved it. */
const markedForMs = 5000;

/**
 * The board of one view, outside of React: columns follow only their own part, and leaving the
 * page and coming back finds everything as it was.
 */
export class BoardStore {
  /** Fulfilled by the first answer; rejected where there was none. */
  readonly ready: Promise<void>;
  loaded = false;
  readonly #source: BoardSource;
  readonly #watchers = new Set<() => void>();
  #board: Board = boardOf([]);
  #firstShown: FirstShown = atTop;
  readonly #offsets = perColumn(() => 0);
  #held: { id: string; onChanged: () => void } | null = null;
  /** News that wait for the next frame, or until the card in hand is put down. */
  #waiting: LiveChange[] = [];
  #frame = 0;
  /** What came while the board is being read again: the answer may not know it yet. */
  #whileReading: ((board: Board) => Board)[] | null = null;
  #reading: Promise<void> | null = null;
  #again: Promise<void> | null = null;
  readonly #loading = new Set<BoardStatus>();
  readonly #failed = new Set<BoardStatus>();

  constructor(source: BoardSource) {
    this.#source = source;
    this.ready = this.refresh();
  }

  read = (): Board => this.#board;

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** Reads the first pages again, as after a cut. Asked while reading, it reads once more after. */
  refresh = (): Promise<void> => {
    if (this.#reading) {
      this.#again ??= this.#reading.then(this.refresh, this.refresh);
      return this.#again;
    }
    this.#again = null;
    this.#reading = this.#readAgain().finally(() => {
      this.#reading = null;
      this.#whileReading = null;
    });
    return this.#reading;
  };

  async #readAgain(): Promise<void> {
    const later: ((board: Board) => Board)[] = [];
    this.#whileReading = later;
    const pages = await this.#source.firstPages();
    this.#set(later.reduce((board, apply) => apply(board), refreshed(this.#board, pages)));
    this.loaded = true;
  }

  /** Reads the next page of a column; `hasFailed` tells when that did not succeed. */
  async loadMore(status: BoardStatus): Promise<void> {
    const after = this.#board.columns[status].endCursor;
    if (after === null || this.#loading.has(status)) return;
    this.#loading.add(status);
    this.#failed.delete(status);
    try {
      const page = await this.#source.nextPage(status, after);
      const isNext = this.#board.columns[status].endCursor === after;
      if (isNext) this.#set(withNextPage(this.#board, page));
    } catch {
      this.#failed.add(status);
      this.#set(this.#board);
    } finally {
      this.#loading.delete(status);
    }
  }

  hasFailed = (status: BoardStatus): boolean => this.#failed.has(status);

  /** Takes what others did; a burst of it is shown once a frame. */
  take(change: LiveChange): void {
    this.#waiting.push(change);
    const held = this.#held;
    if (held && touches(this.#board, change, held.id)) {
      held.onChanged();
      this.release();
    } else this.#flushSoon();
  }

  /** While a card is in somebody's hand, the board does not move under it. */
  hold(id: string, onChanged: () => void): void {
    this.#held = { id, onChanged };
  }

  release(): void {
    this.#held = null;
    this.#flush();
  }

  move(id: string, to: BoardStatus): void {
    this.#set(moving(this.#board, id, to));
  }

  moveBack(id: string): void {
    this.#set(movedBack(this.#board, id));
  }

  settle(ticket: BoardTicket): void {
    this.#apply((board) => settled(board, ticket));
  }

  reveal(status: BoardStatus): void {
    if (this.#board.columns[status].arrived.length > 0) this.#set(revealed(this.#board, status));
  }

  /** Where a column was scrolled to when the board was last looked at. */
  offsetOf = (status: BoardStatus): number => this.#offsets[status];

  scrolled(status: BoardStatus, offset: number): void {
    this.#offsets[status] = offset;
  }

  /** A column tells what is on its screen, so that nothing is put in above it. */
  shows(status: BoardStatus, firstIndex: number): void {
    this.#firstShown = { ...this.#firstShown, [status]: firstIndex };
    if (firstIndex === 0) this.reveal(status);
  }

  #flushSoon(): void {
    if (this.#held || this.#frame) return;
    // Frames stand still in a tab that is not looked at.
    if (document.hidden) this.#flush();
    else this.#frame = requestAnimationFrame(() => this.#flush());
  }

  #flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const news = this.#waiting;
    this.#waiting = [];
    if (news.length === 0) return;
    const before = this.#board.movedBy;
    this.#apply((board) =>
      news.reduce((present, change) => changed(present, change, this.#firstShown), board),
    );
    this.#fade(before);
  }

  #fade(before: ReadonlyMap<string, string>): void {
    for (const [id, name] of this.#board.movedBy) {
      if (before.get(id) === name) continue;
      setTimeout(() => this.#set(unmarked(this.#board, id)), markedForMs);
    }
  }

  #apply(change: (board: Board) => Board): void {
    this.#whileReading?.push(change);
    this.#set(change(this.#board));
  }

  #set(board: Board): void {
    this.#board = board;
    for (const watcher of this.#watchers) watcher();
  }
}
