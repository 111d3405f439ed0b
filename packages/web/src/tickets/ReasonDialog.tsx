import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../platform/refusal.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { t } from './later-text.ts';

interface Props {
  title: string;
  /** What will happen. */
  effect: string;
  label: string;
  hint?: string;
  /** Said when no reason was given. */
  need: string;
  sendLabel: string;
  reason: string;
  setReason: (reason: string) => void;
  busy: boolean;
  refusal: Refusal | null;
  onSend: () => void;
  onClose: () => void;
}

/** Something that needs a reason in words before it is done. */
export function ReasonDialog({ title, effect, label, hint, need, sendLabel, ...rest }: Props) {
  const { reason, setReason, busy, refusal, onSend, onClose } = rest;
  const [missing, setMissing] = useState(false);
  const field = useFocusAndBack();
  const send = () => {
    const empty = reason.trim() === '';
    setMissing(empty);
    if (!empty) onSend();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('ticket.cancel')}
          </Button>
          <Button variant="primary" busy={busy} onClick={send}>
            {sendLabel}
          </Button>
        </>
      }
    >
      <p className="text-14 text-ink-2">{effect}</p>
      {refusal && (
        <Banner tone="bad" announced>
          {refusal.message}
        </Banner>
      )}
      <TextArea
        ref={field}
        label={label}
        hint={hint}
        error={missing && reason.trim() === '' ? need : null}
        rows={4}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}

/** The field is what the dialog is for; whoever leaves it goes on where they opened it. */
function useFocusAndBack() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const written = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(written, written);
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opener]);
  return field;
}
