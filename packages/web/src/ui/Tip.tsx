import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';

interface Props {
  text: string;
  /** At which edge of the text it begins. */
  align?: 'start' | 'end';
  children: ReactNode;
}

/** More about a piece of text, on hover, focus and touch; Escape puts it away. */
export function Tip({ text, children, align = 'start' }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows more, it does nothing
    <span
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard reaches what the pointer can
      tabIndex={0}
      aria-describedby={shown ? id : undefined}
      className="relative rounded-chip"
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
      onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
    >
      {children}
      {shown && <Bubble id={id} text={text} align={align} />}
    </span>
  );
}

function Bubble({ id, text, align }: Omit<Required<Props>, 'children'> & { id: string }) {
  const bubble = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const element = bubble.current;
    if (element === null) return;
    const { left, right } = element.getBoundingClientRect();
    const margin = 8;
    const over = Math.max(0, right + margin - document.documentElement.clientWidth);
    const shift = left - over < margin ? margin - left : -over;
    element.style.translate = `${shift}px 0`;
  }, []);

  return (
    <span
      ref={bubble}
      role="tooltip"
      id={id}
      className={cx(
        align === 'start' ? 'start-0' : 'end-0',
        'absolute top-full z-40 mt-1 w-max max-w-60 rounded-control bg-toast px-2.5 py-1.5 text-start text-12 font-medium whitespace-normal text-toast-ink shadow-3',
      )}
    >
      {text}
    </span>
  );
}
