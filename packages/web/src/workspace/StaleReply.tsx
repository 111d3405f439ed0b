import { TriangleAlert } from 'lucide-react';
import { clock, fullMoment } from '../text/times.ts';
import { Button } from '../ui/Button.tsx';
import type { Failure } from './send-message.ts';
import { t } from './text.ts';
import type { ComposerState } from './use-composer.ts';

interface Props {
  failure: Failure;
  composer: ComposerState;
}

/** Holds a reply back and shows what its author had not seen. */
export function StaleReply({ failure, composer }: Props) {
  return (
    <section role="alert" className="flex flex-col gap-2 rounded-card bg-bad-soft p-3">
      <h3 className="flex items-center gap-2 text-13 font-semibold text-bad">
        <TriangleAlert size={16} aria-hidden />
        {t('workspace.stale.title')}
      </h3>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {failure.missed.map(({ messageId, author, body, at }) => (
          <li key={messageId} className="rounded-control bg-surface px-3 py-2 text-13">
            <p className="text-12 text-ink-3">
              <b className="font-semibold text-ink">{author ?? t('workspace.stale.somebody')}</b>
              {' · '}
              <time dateTime={at} title={fullMoment(new Date(at))}>
                {clock(new Date(at))}
              </time>
            </p>
            <p dir="auto" className="line-clamp-4 whitespace-pre-wrap">
              {body}
            </p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={composer.readMissed}>
          {t('workspace.stale.edit')}
        </Button>
        <Button size="sm" variant="danger" onClick={composer.sendAnyway}>
          {t('workspace.stale.anyway')}
        </Button>
      </div>
    </section>
  );
}
