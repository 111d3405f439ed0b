import type { Env } from '../platform/env.ts';
import type { LetterContent } from './letter-content.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { OutgoingLetter } from './post.ts';

interface Envelope {
  /** The same for every try to send it. */
  id: string;
  /** The ticket that it is about, if it is about one. */
  thread: string | null;
  date: Date;
  to: OutgoingLetter['to'];
}

/** `desk@example.com` out of `HLM Desk <desk@example.com>`. */
export const addressOf = (mailFrom: string) => mailFrom.replace(/^.*<|>\s*$/g, '');

/** A letter with its content in both forms, and with the names by which mail programs know it. */
export function outgoingLetter(
  env: Pick<Env, 'mailFrom'>,
  content: LetterContent,
  { id, thread, date, to }: Envelope,
): OutgoingLetter {
  const domain = addressOf(env.mailFrom).replace(/^.*@/, '');
  return {
    messageId: `<${id}@${domain}>`,
    thread: thread && `<${thread}@${domain}>`,
    to,
    date,
    subject: content.subject,
    text: letterText(content),
    html: letterHtml(content),
  };
}
