import { useState } from 'react';
import { t } from './text.ts';

/** A longer text is folded: most of a long mail is what was quoted. */
const foldedFrom = 1500;
const shownOfIt = 900;

export function MessageText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > foldedFrom;
  return (
    <>
      <p dir="auto" className="max-w-full whitespace-pre-wrap">
        {long && !open ? `${text.slice(0, shownOfIt)} …` : text}
      </p>
      {long && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="min-h-6 text-13 font-semibold text-brand underline touch:min-h-11"
        >
          {t(open ? 'workspace.message.less' : 'workspace.message.more')}
        </button>
      )}
    </>
  );
}
