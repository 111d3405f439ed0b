import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from '../ui/announcer.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';

const shownForMs = 2000;

export function CopyButton({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownForMs);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      announce(t('workspace.copied', { value }));
    } catch {
      toast(t('workspace.copy-failed'), { tone: 'bad' });
    }
  }
  const Icon = copied ? Check : Copy;
  return (
    <IconButton
      label={t('workspace.copy', { value })}
      icon={<Icon size={14} aria-hidden />}
      onClick={() => void copy()}
      className="-me-2 size-7"
    />
  );
}
