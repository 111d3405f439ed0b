import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { cx } from './cx.ts';

interface TriggerProps {
  'aria-expanded': boolean;
  'aria-controls': string;
  onClick: () => void;
}

interface Props {
  /** The button that opens and closes it. */
  trigger: (button: TriggerProps) => ReactNode;
  /** Is given how to close it. */
  children: (close: () => void) => ReactNode;
  /** Where it opens: below the button or above it. */
  side?: 'below' | 'above';
  className?: string;
}

/**
 * A small panel at its button: Escape, a press elsewhere and leaving it by Tab put it away. Light
 * enough for the first page; where arrow keys should move between many commands, use Menu.
 */
export function Popover({ trigger, children, side = 'below', className }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    frame.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [open]);

  const left = (event: FocusEvent) => {
    const { relatedTarget } = event;
    if (relatedTarget && !event.currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens inside
    <div ref={frame} className="relative" onBlur={left} onKeyDown={escaped}>
      {trigger({
        'aria-expanded': open,
        'aria-controls': id,
        onClick: () => setOpen(!open),
      })}
      <div
        id={id}
        hidden={!open}
        className={cx(
          'absolute end-0 z-50 w-60 rounded-card border border-line bg-surface p-1.5 text-ink shadow-3',
          side === 'below' ? 'top-full mt-1.5' : 'bottom-full mb-1.5',
          className,
        )}
      >
        {open && children(close)}
      </div>
    </div>
  );
}
