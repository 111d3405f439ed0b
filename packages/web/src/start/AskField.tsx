import { ArrowRight, Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './text.ts';
import { ticketNumberIn } from './where-to.ts';

/** One field for whoever does not know yet where to go: a number leads to a ticket, words to a form. */
export function AskField() {
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  const { viewer } = useViewer();
  const id = useId();
  const number = ticketNumberIn(text);

  function go(event: FormEvent) {
    event.preventDefault();
    const said = text.trim();
    if (number !== null) navigate(viewer ? `/tickets/${number}` : `/track?number=${number}`);
    else navigate(said === '' ? '/new' : `/new?subject=${encodeURIComponent(said)}`);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers yet
    <form role="search" onSubmit={go} className="mt-6 flex w-full flex-col gap-2 sm:flex-row">
      <label htmlFor={id} className="sr-only">
        {t('start.search')}
      </label>
      <div className="relative flex-1">
        <Search
          size={20}
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-4 my-auto text-ink-3"
        />
        <input
          id={id}
          type="search"
          value={text}
          enterKeyHint="go"
          autoComplete="off"
          placeholder={t('start.placeholder')}
          onChange={(event) => setText(event.target.value)}
          className="h-13 w-full rounded-column border border-control bg-surface ps-12 pe-4 text-16 text-ink shadow-1"
        />
      </div>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className="h-13 rounded-column! px-5"
        icon={<ArrowRight size={18} aria-hidden className="order-last flip-rtl" />}
      >
        {label(number, text)}
      </Button>
    </form>
  );
}

function label(number: number | null, text: string) {
  if (number !== null) return t('start.track-number', { number });
  return t(text.trim() === '' ? 'start.go' : 'start.ask');
}
