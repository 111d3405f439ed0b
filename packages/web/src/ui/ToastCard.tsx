import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce, announceNow } from './announcer.ts';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { t } from './text.ts';
import { dismissToast, type Toast } from './toasts.ts';

/** Long enough to read and to reach for Undo. */
const shownForMs = 10_000;

/** Waits while the pointer or the focus is on it, and starts again when they leave. */
export function ToastCard({ toast, keyed }: { toast: Toast; keyed: boolean }) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (toast.tone === 'bad') announceNow(toast.text);
    else announce(toast.text);
  }, [toast]);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), shownForMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is being looked at
    <div
      data-toast
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'pointer-events-auto flex max-w-full items-center gap-2 rounded-card py-2 ps-4 pe-2 text-toast-ink shadow-3 appear-up',
        toast.tone === 'bad' ? 'bg-bad-solid text-white' : 'bg-toast',
      )}
    >
      <p className="me-2 min-w-0 text-13 font-medium">{toast.text}</p>
      {toast.action && <ToastAction toast={toast} action={toast.action} keyed={keyed} />}
      <IconButton
        label={t('ui.dismiss')}
        icon={<X size={16} aria-hidden />}
        onClick={() => dismissToast(toast.id)}
        className="text-toast-ink! hover:bg-toast-action"
      />
    </div>
  );
}

interface ActionProps {
  toast: Toast;
  action: NonNullable<Toast['action']>;
  keyed: boolean;
}

function ToastAction({ toast, action, keyed }: ActionProps) {
  return (
    <button
      type="button"
      onClick={() => {
        dismissToast(toast.id);
        action.run();
      }}
      className="inline-flex min-h-9 shrink-0 items-center gap-2 rounded-control bg-toast-action px-3 text-13 font-semibold text-white touch:min-h-11"
    >
      {action.label}
      {keyed && (
        <kbd className="rounded-chip border border-white/30 px-1.5 font-sans text-11">
          {action.shortcut}
        </kbd>
      )}
    </button>
  );
}
