import {
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSearchParams } from 'wouter';
import { Pictures } from '../agents/Pictures.tsx';
import { wayBack } from '../agents/way-back.ts';
import { BoardColumns } from './BoardColumns.tsx';
import { BoardEmpty } from './BoardEmpty.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardHeader } from './BoardHeader.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { BoardContext } from './board-context.ts';
import { type BoardFilter, changedFilter, filterOf, paramsOf, partsOf } from './board-filter.ts';
import { isEmpty, isShown } from './board-state.ts';
import type { BoardStore } from './board-store.ts';
import { QueueStrip } from './QueueStrip.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardParts } from './use-board-parts.tsx';
import { useBoardStore } from './use-board-store.ts';
import { useLoadedMenus } from './use-loaded-menus.ts';

/** The tickets of the desk by status, live. */
export function BoardPage() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const store = useBoardStore(filter);
  const searchField = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState(false);
  useLoadedMenus();
  useEffect(() => wayBack.shows('board', paramsOf(filter)), [filter]);

  const show = useCallback(
    (next: BoardFilter, replace = false) => setParams(paramsOf(next), { replace }),
    [setParams],
  );
  const search = useCallback(
    (words: string) => show(changedFilter(filter, { search: words || undefined }), true),
    [show, filter],
  );
  return (
    <>
      <Pictures />
      <BoardHeader
        search={filter.search ?? ''}
        searchField={searchField}
        onSearch={search}
        onShowKeys={() => setSheet(true)}
      />
      <BoardFilters filter={filter} onChange={show} />
      <QueueStrip />
      <Suspense fallback={<BoardSkeleton />}>
        <LoadedBoard
          store={store}
          filtered={partsOf(filter) > 0}
          onClear={() => show({})}
          onSearchKey={() => searchField.current?.focus()}
          onSheetKey={() => setSheet(true)}
        />
      </Suspense>
      <ShortcutSheet open={sheet} onClose={() => setSheet(false)} />
    </>
  );
}

interface LoadedProps {
  store: BoardStore;
  filtered: boolean;
  onClear: () => void;
  onSearchKey: () => void;
  onSheetKey: () => void;
}

function LoadedBoard({ store, filtered, onClear, ...keys }: LoadedProps) {
  use(store.ready);
  const { parts, dialog } = useBoardParts(store);
  useEffect(() => {
    const id = wayBack.cameFrom();
    if (id && isShown(store.read(), id)) parts.focus.ask(id);
  }, [store, parts]);
  const empty = useSyncExternalStore(store.subscribe, () => isEmpty(store.read()));
  return (
    <BoardContext value={parts}>
      <BoardKeys search={keys.onSearchKey} sheet={keys.onSheetKey} />
      {empty ? <BoardEmpty filtered={filtered} onClear={onClear} /> : <BoardColumns />}
      {dialog}
    </BoardContext>
  );
}

function BoardKeys(elsewhere: Parameters<typeof useBoardKeys>[0]) {
  useBoardKeys(elsewhere);
  return null;
}
