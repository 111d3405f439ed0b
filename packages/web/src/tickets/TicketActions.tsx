import { Paperclip, TriangleAlert } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { Button } from '../ui/Button.tsx';
import { composerFiles } from './composer-files.ts';
import { t } from './text.ts';

const EscalateDialog = late(async () => (await import('./EscalateDialog.tsx')).EscalateDialog);

/** What the customer can do now besides writing; only what the desk would accept. */
export function TicketActions({ ticket }: { ticket: Standing }) {
  const [escalating, setEscalating] = useState(false);
  const mayReply = ticket.viewerActions.includes('REPLY');
  const mayEscalate = ticket.viewerActions.includes('REQUEST_ESCALATION');
  const open = ticket.status !== 'RESOLVED' && ticket.status !== 'CLOSED';
  if (!open || !(mayReply || mayEscalate)) return null;
  return (
    <fieldset className="mt-6 flex flex-wrap gap-2 border-t border-line pt-5">
      <legend className="sr-only">{t('ticket.actions')}</legend>
      {mayReply && (
        <Button icon={<Paperclip size={16} aria-hidden />} onClick={composerFiles.pick}>
          {t('ticket.add-files')}
        </Button>
      )}
      {mayEscalate && (
        <Button icon={<TriangleAlert size={16} aria-hidden />} onClick={() => setEscalating(true)}>
          {t('ticket.escalate')}
        </Button>
      )}
      <Suspense fallback={null}>
        {escalating && <EscalateDialog ticketId={ticket.id} onClose={() => setEscalating(false)} />}
      </Suspense>
    </fieldset>
  );
}
