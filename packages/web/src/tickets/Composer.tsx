import { soundsUrgent } from '@hlm-desk/shared/urgent-words';
import { Send } from 'lucide-react';
import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react';
import { AddFiles } from '../attachments/AddFiles.tsx';
import { t as a } from '../attachments/text.ts';
import { Uploading } from '../attachments/Uploading.tsx';
import type { ConversationFragment as Data } from '../graphql/graphql.ts';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { late } from '../platform/late.ts';
import { nearMoment } from '../text/deadlines.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { useNow } from '../ui/use-now.ts';
import { afterClosing } from './after-closing.ts';
import { composerFiles } from './composer-files.ts';
import { composerId } from './composer-id.ts';
import { t } from './later-text.ts';
import { useComposer } from './use-composer.ts';

const EscalateDialog = late(async () => (await import('./EscalateDialog.tsx')).EscalateDialog);

interface Props {
  ticket: Data;
  /** Told once a message went out from here. */
  onSent: () => void;
}

/** Where the customer writes; whoever else comes to this browser begins with an empty field. */
export function Composer(props: Props) {
  const owner = useDraftOwner();
  return <ComposerOf key={`${owner} ${props.ticket.id}`} owner={owner} {...props} />;
}

/** Text, files, and help where it sounds as if it cannot wait. */
function ComposerOf({ owner, ticket, onSent }: Props & { owner: string }) {
  const { body, write, send, sendable, busy, refusal, uploads } = useComposer(owner, ticket.id);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void sendHere();
  };
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => composerFiles.pickedBy(() => form.current?.querySelector('input')?.click()), []);
  async function sendHere() {
    const sent = await send();
    if (sent) onSent();
    return sent;
  }
  async function sendAndStay() {
    // The button has nothing to send now, and so cannot keep the focus.
    if ((await sendHere()) && isHereOrNowhere(form.current)) field.current?.focus();
  }
  const mayEscalate = ticket.viewerActions.includes('REQUEST_ESCALATION');
  const isClosed = ticket.status === 'CLOSED';
  return (
    <FileDrop onFiles={uploads.add} dropText={a('attachments.drop')}>
      <form
        ref={form}
        data-written
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void sendAndStay();
        }}
      >
        {mayEscalate && <UrgentOffer ticketId={ticket.id} body={body} />}
        {refusal && (
          <Banner tone="bad" announced>
            {refusal.message}
          </Banner>
        )}
        <Uploading uploads={uploads} />
        <div className="rounded-column border border-control bg-surface focus-within:border-brand focus-within:outline focus-within:outline-brand">
          <label htmlFor={composerId} className="sr-only">
            {t('ticket.composer')}
          </label>
          <textarea
            ref={field}
            id={composerId}
            value={body}
            rows={2}
            placeholder={t(isClosed ? 'ticket.reopen.reason' : 'ticket.composer.placeholder')}
            onChange={(event) => write(event.target.value)}
            onKeyDown={keys}
            className="block field-sizing-content max-h-80 min-h-16 w-full resize-none rounded-t-column bg-transparent px-3.5 pt-3 text-14 outline-none touch:text-16"
          />
          <div className="flex items-center gap-1 p-1.5">
            <AddFiles onFiles={uploads.add} look="icons" />
            <Hint ticket={ticket} />
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              disabled={!sendable}
              icon={<Send size={15} aria-hidden className="flip-rtl" />}
              className="max-sm:ms-auto"
            >
              {t('ticket.composer.send')}
            </Button>
          </div>
        </div>
      </form>
    </FileDrop>
  );
}

/** What sending does, on every screen; how, where there are keys for it. */
function Hint({ ticket }: { ticket: Data }) {
  const now = useNow();
  const words = effectOf(ticket, now);
  return (
    <p className={cx('ms-auto me-2 text-end text-12', words ? 'text-ink-2' : keyHintClass)}>
      {words ?? t('ticket.composer.key')}
    </p>
  );
}

/** What a message does besides being read; null where it does no more. */
function effectOf(ticket: Data, now: Date) {
  if (ticket.status === 'RESOLVED') return t('ticket.composer.reopens-now');
  if (ticket.status !== 'CLOSED') return null;
  const { goesOnAs, until } = afterClosing(ticket, now);
  if (until) return t('ticket.composer.reopens', { until: nearMoment(until, now) });
  if (goesOnAs === null) return t('ticket.composer.follows');
  return t('ticket.composer.goes-on', { number: goesOnAs });
}

const keyHintClass = 'text-ink-3 max-sm:hidden';

/** Whoever went on to something else meanwhile stays there. */
function isHereOrNowhere(form: HTMLFormElement | null) {
  const focused = document.activeElement ?? document.body;
  return focused === document.body || form?.contains(focused) === true;
}

/** Offered, never decided: what sounds urgent may still be able to wait. */
function UrgentOffer({ ticketId, body }: { ticketId: string; body: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {soundsUrgent(body) && (
        <Banner
          tone="warn"
          announced
          action={
            <Button size="sm" onClick={() => setAsking(true)}>
              {t('ticket.escalate')}
            </Button>
          }
        >
          {t('ticket.escalate.offer')}
        </Banner>
      )}
      <Suspense fallback={null}>
        {asking && (
          <EscalateDialog ticketId={ticketId} written={body} onClose={() => setAsking(false)} />
        )}
      </Suspense>
    </>
  );
}
