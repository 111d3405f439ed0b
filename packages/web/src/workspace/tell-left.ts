import { toast } from '../ui/toasts.ts';
import type { Failure } from './send-message.ts';
import { t } from './text.ts';

/** A reply that could not leave after its page was left: it waits there as a draft. */
export function tellLeft(number: number, { refusal }: Failure): void {
  toast(t('workspace.composer.left', { number, reason: refusal.message }), { tone: 'bad' });
}
