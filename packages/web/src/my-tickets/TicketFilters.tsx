import { Search } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { late } from '../platform/late.ts';
import { controlClass } from '../ui/control-class.ts';
import { cx } from '../ui/cx.ts';
import { type Shown, shownTickets } from './shown.ts';
import { t } from './text.ts';

const RecentTickets = late(async () => (await import('./RecentTickets.tsx')).RecentTickets);

interface Props {
  search: string;
  shown: Shown;
  customerId: string | null;
  onChange: (next: { search?: string; shown?: Shown }) => void;
}

const searchAfterMs = 300;

/** What stands in the list. It stands in the address too, so that it can be kept and gone back to. */
export function TicketFilters({ search, shown, customerId, onChange }: Props) {
  const [text, setText] = useState(search);
  const [last, setLast] = useState(search);
  if (search !== last) {
    setLast(search);
    setText(search);
  }

  useEffect(() => {
    const words = text.trim();
    // A lone # asks for the latest tickets, not for tickets with that sign.
    if (words === search || words.startsWith('#')) return;
    const timer = setTimeout(() => onChange({ search: words }), searchAfterMs);
    return () => clearTimeout(timer);
  });

  return (
    <div className="mt-4 mb-4 flex flex-wrap items-center gap-3">
      <form
        className="relative min-w-60 flex-1"
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ search: text.trim().replace(/^#/, '') });
        }}
      >
        <Search
          size={18}
          aria-hidden
          className="pointer-events-none absolute start-3 top-3 text-ink-3 touch:top-3.5"
        />
        <input
          type="search"
          value={text}
          aria-label={t('mine.search')}
          placeholder={t('mine.search')}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          className={cx(controlClass, 'h-10 ps-10 touch:h-11')}
        />
        <Suspense fallback={null}>
          {text.startsWith('#') && <RecentTickets text={text} customerId={customerId} />}
        </Suspense>
      </form>
      <fieldset className="flex rounded-control bg-surface-2 p-0.5">
        <legend className="sr-only">{t('mine.show')}</legend>
        {shownTickets.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === shown}
            onClick={() => onChange({ shown: one })}
            className={cx(
              'min-h-9 rounded-control px-3.5 text-13 font-semibold touch:min-h-11',
              one === shown ? 'bg-surface text-ink shadow-1' : 'text-ink-2 hover:text-ink',
            )}
          >
            {t(`mine.show.${one}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
