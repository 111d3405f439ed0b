import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { t } from './text.ts';

interface Props {
  open: boolean;
  title: string;
  /** Called on Escape, on a press outside and on the close button; the owner sets `open`. */
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back on closing. */
export function Dialog({ open, title, onClose, children, footer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser's own
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100vw-2rem))] overflow-auto rounded-panel border border-line bg-surface text-ink shadow-3 open:appear-up"
    >
      {open && (
        <div className="flex flex-col gap-4 p-5">
          <div className="flex items-start justify-between gap-3">
            <h2 id={titleId} className="text-18 font-bold">
              {title}
            </h2>
            <IconButton
              label={t('ui.close')}
              icon={<X size={18} aria-hidden />}
              onClick={onClose}
              className="-me-2 -mt-1.5"
            />
          </div>
          {children}
          {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
