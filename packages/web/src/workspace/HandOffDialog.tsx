import { Suspense } from 'react';
import { late } from '../platform/late.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import type { HandOffProps } from './HandOffForm.tsx';
import { t } from './text.ts';

const HandOffForm = late(async () => (await import('./HandOffForm.tsx')).HandOffForm);

interface Props extends Omit<HandOffProps, 'ticket'> {
  /** null keeps the dialog closed. */
  ticket: HandOffProps['ticket'] | null;
}

/** Asks for the note without which no ticket goes up, and shows how busy the receivers are. */
export function HandOffDialog({ ticket, onCancel, onHandOff }: Props) {
  const title = t('workspace.handoff.title', { number: ticket?.number ?? 0 });
  return (
    <Dialog open={ticket !== null} title={title} onClose={onCancel}>
      {ticket && (
        <Suspense fallback={<Waiting />}>
          <HandOffForm ticket={ticket} onCancel={onCancel} onHandOff={onHandOff} />
        </Suspense>
      )}
    </Dialog>
  );
}

function Waiting() {
  return (
    <Loading label={t('workspace.handoff.loading')}>
      <Skeleton className="h-32" />
    </Loading>
  );
}
