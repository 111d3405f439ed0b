import { type ReactNode, useTransition } from 'react';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';

interface Props {
  /** Answers whether the desk did; what is shown stays meanwhile. */
  ask: () => Promise<boolean>;
  icon?: ReactNode;
  className?: string;
  children: string;
}

/** Fetches letters: it keeps the focus and the page, and says when nothing came. */
export function AskButton({ ask, ...button }: Props) {
  const [busy, start] = useTransition();
  const press = () =>
    start(async () => {
      if (!(await ask())) toast(t('mailbox.failed'), { tone: 'bad' });
    });
  return <Button {...button} busy={busy} onClick={press} />;
}
