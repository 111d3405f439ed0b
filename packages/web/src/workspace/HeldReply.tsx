import { Clock, Undo2 } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './text.ts';
import type { ComposerState } from './use-composer.ts';

/** The moment in which a reply can still be taken back. */
export function HeldReply({ held }: { held: ComposerState['held'] }) {
  const now = useNow(1000);
  const seconds = Math.max(1, Math.ceil((held.until - now.getTime()) / 1000));
  const waiting = held.phase === 'waiting';
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-control bg-toast py-1.5 ps-3 pe-1.5 text-toast-ink">
      <Clock size={16} aria-hidden />
      <p role="status" className="flex-1 text-13 font-medium tabular-nums">
        <span aria-hidden>
          {waiting ? t('workspace.composer.held', { seconds }) : t('workspace.composer.sending')}
        </span>
        <span className="sr-only">
          {t(waiting ? 'workspace.composer.held.once' : 'workspace.composer.sending')}
        </span>
      </p>
      {waiting && (
        <>
          <Button size="sm" icon={<Undo2 size={14} aria-hidden />} onClick={held.undo}>
            {t('workspace.undo')}
          </Button>
          <Button size="sm" variant="primary" onClick={held.flush}>
            {t('workspace.composer.now')}
          </Button>
        </>
      )}
    </div>
  );
}
