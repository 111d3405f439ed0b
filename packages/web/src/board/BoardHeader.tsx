import { Keyboard, Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { t } from './text.ts';

interface Props {
  search: string;
  searchField: RefObject<HTMLInputElement | null>;
  onSearch: (words: string) => void;
  onShowKeys: () => void;
}

export function BoardHeader({ search, searchField, onSearch, onShowKeys }: Props) {
  const [searching, setSearching] = useState(search !== '');
  const openSearch = () => {
    // The field can take the focus only once it is there.
    flushSync(() => setSearching(true));
    searchField.current?.focus();
  };
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-3 py-2 md:px-5">
      <PageTitle title={t('board.title')} className="text-18 font-bold">
        {t('board.title')}
      </PageTitle>
      <LiveMark short />
      <IconButton
        label={t('board.search')}
        icon={<Search size={18} aria-hidden />}
        onClick={openSearch}
        className={cx('ms-auto md:hidden', searching && 'hidden')}
      />
      <SearchField key={search} {...{ search, searchField, onSearch, searching }} />
      <IconButton
        label={t('board.keys.open-sheet')}
        icon={<Keyboard size={18} aria-hidden />}
        onClick={onShowKeys}
        className="max-md:touch:hidden"
      />
    </header>
  );
}

/** Searches when typing has paused, so that not every letter becomes an address. */
const pauseMs = 300;

interface SearchProps extends Pick<Props, 'search' | 'searchField' | 'onSearch'> {
  /** On a narrow screen the field takes its place only when asked for. */
  searching: boolean;
}

function SearchField({ search, searchField, onSearch, searching }: SearchProps) {
  const [words, setWords] = useState(search);

  useEffect(() => {
    if (words.trim() === search) return;
    const timer = setTimeout(() => onSearch(words.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [words, search, onSearch]);

  return (
    <search
      className={cx(
        'relative ms-auto w-full min-w-40 flex-1 max-md:basis-[calc(100%-3rem)] md:max-w-100',
        !searching && 'max-md:hidden',
      )}
    >
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink-3"
      />
      <input
        ref={searchField}
        type="search"
        aria-label={t('board.search')}
        placeholder={t('board.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        className="h-9 w-full rounded-control border border-line bg-surface-2 ps-9 pe-3 text-13 text-ink touch:h-11 touch:text-16"
      />
    </search>
  );
}
