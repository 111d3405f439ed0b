import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { t } from './text.ts';

interface Props {
  /** The ticket that is about to be resolved; null keeps the dialog closed. */
  ticket: { number: number; customerName: string } | null;
  onCancel: () => void;
  onResolve: (message: string) => void;
}

/** Asks for the words that the customer reads: nothing is resolved without them. */
export function ResolveDialog({ ticket, onCancel, onResolve }: Props) {
  const number = ticket?.number ?? 0;
  return (
    <Dialog open={ticket !== null} title={t('agents.resolve.title', { number })} onClose={onCancel}>
      {ticket && <ResolveForm {...{ ticket, onCancel, onResolve }} />}
    </Dialog>
  );
}

type FormProps = Omit<Props, 'ticket'> & { ticket: NonNullable<Props['ticket']> };

function ResolveForm({ ticket, onCancel, onResolve }: FormProps) {
  const [message, setMessage] = useState('');
  const [missing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const customer = ticket.customerName;
  const resolve = () => {
    if (message.trim()) return onResolve(message.trim());
    setMissing(true);
    area.current?.focus();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        resolve();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) resolve();
      }}
    >
      <TextArea
        label={t('agents.resolve.label')}
        hint={t('agents.resolve.hint', { customer })}
        error={missing && !message.trim() ? t('agents.resolve.missing') : null}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        ref={(element) => {
          area.current = element;
          // A dialog gives the focus to what bears this attribute; React keeps it to itself.
          element?.setAttribute('autofocus', '');
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>
          {t('agents.cancel')}
        </Button>
        <Button variant="primary" type="submit" icon={<CircleCheck size={16} aria-hidden />}>
          {t('agents.resolve.submit', { customer })}
        </Button>
      </div>
    </form>
  );
}
