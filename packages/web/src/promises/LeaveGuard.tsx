import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { holdSteps } from '../platform/back-step.ts';
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

/** Where one was about to go; `isStep` where that is a step of the browser's own Back or Forward. */
interface Leaving {
  to: string;
  isStep: boolean;
}

const here = () => location.pathname + location.search;

/** Asks before what was changed and not saved is left behind. */
export function LeaveGuard({ active }: { active: boolean }) {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const isDecided = useRef(false);
  const [, navigate] = useLocation();

  useEffect(() => {
    if (!active) return;
    const [page, address] = [here(), location.href];
    const hold = (event: MouseEvent) => {
      const destination = destinationOf(event);
      if (destination === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving({ to: destination, isStep: false });
    };
    const holdStep = (event: PopStateEvent) => {
      const to = here();
      if (isDecided.current || to === page) return;
      // The router may not hear of it: the page would already be another.
      event.stopImmediatePropagation();
      history.pushState(null, '', address);
      setLeaving({ to, isStep: true });
    };
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', hold, true);
    holdSteps(holdStep);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('click', hold, true);
      holdSteps(undefined);
      window.removeEventListener('beforeunload', ask);
    };
  }, [active]);

  const stay = () => setLeaving(null);
  const go = ({ to, isStep }: Leaving) => {
    isDecided.current = true;
    // The step was taken back by a new entry: before that lies where it led.
    if (isStep) history.back();
    else navigate(to);
  };
  return (
    <Dialog
      open={leaving !== null}
      title={t('promises.leave')}
      onClose={stay}
      footer={
        <>
          <Button onClick={stay}>{t('promises.leave.stay')}</Button>
          <Button variant="danger" onClick={() => leaving && go(leaving)}>
            {t('promises.leave.go')}
          </Button>
        </>
      }
    >
      <p className="text-14 text-ink-2">{t('promises.leave.text')}</p>
    </Dialog>
  );
}
