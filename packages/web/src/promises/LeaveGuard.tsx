import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from './text.ts';

/** Where a press leads within the desk; null where it leads out, or opens another tab. */
function destinationOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  return link.getAttribute('href')?.startsWith('#') ? null : link.pathname + link.search;
}

/** Asks before what was changed and not saved is left behind. */
export function LeaveGuard({ active }: { active: boolean }) {
  const [to, setTo] = useState<string | null>(null);
  const [, navigate] = useLocation();

  useEffect(() => {
    if (!active) return;
    const hold = (event: MouseEvent) => {
      const destination = destinationOf(event);
      if (destination === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(destination);
    };
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', hold, true);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('click', hold, true);
      window.removeEventListener('beforeunload', ask);
    };
  }, [active]);

  const stay = () => setTo(null);
  return (
    <Dialog
      open={to !== null}
      title={t('promises.leave')}
      onClose={stay}
      footer={
        <>
          <Button onClick={stay}>{t('promises.leave.stay')}</Button>
          <Button variant="danger" onClick={() => navigate(to ?? '/')}>
            {t('promises.leave.go')}
          </Button>
        </>
      }
    >
      <p className="text-14 text-ink-2">{t('promises.leave.text')}</p>
    </Dialog>
  );
}
