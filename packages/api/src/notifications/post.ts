import { sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import type { Desk } from '../platform/context.ts';
import { run } from '../platform/database.ts';

/** A letter as it leaves the desk. */
export interface OutgoingLetter {
  /** The same for every try to send it, so that a second one can be told from a second letter. */
  messageId: string;
  /** What all letters about one ticket refer to, so that mail programs keep them together. */
  thread: string | null;
  to: { name: string; address: string };
  /** When what it tells of happened. Mail programs sort by it, whichever of two arrives first. */
  date: Date;
  subject: string;
  text: string;
  html: string;
}

/** Ways out of the desk. */
export interface Post {
  send: (letter: OutgoingLetter) => Promise<void>;
  close: () => void;
}

/** A job that takes longer than half a minute counts as abandoned. */
const patience = {
  connectionTimeout: 8000,
  greetingTimeout: 8000,
  dnsTimeout: 5000,
  socketTimeout: 10_000,
};

/**
 * A server that refuses the address or the letter for good will not take it the next time either;
 * what it has against the desk itself, the operator can put right.
 */
const isFinal = (error: unknown) =>
  error instanceof Error &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500 &&
  'command' in error &&
  (error.command === 'RCPT TO' || error.command === 'DATA');

function smtp(url: string, from: string): Post {
  const transport = createTransport({ url, ...patience });
  return {
    async send({ messageId, thread, ...letter }) {
      const references = thread === null ? {} : { inReplyTo: thread, references: thread };
      // Tells other machines that nobody is there to be answered.
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
      try {
        await transport.sendMail({ from, messageId, ...references, headers, ...letter });
      } catch (error) {
        if (!isFinal(error)) throw error;
        console.error(`The mail server does not take letter ${messageId} and never will.`);
      }
    },
    close: () => transport.close(),
  };
}

/** Keeps each letter once, whatever number of times it is sent. */
const mailbox = ({ db }: Desk): Post => ({
  async send({ messageId, to, date, subject, text, html }) {
    await run(
      db,
      sql`insert into letter (message_id, recipient, subject, plain, html, sent_at)
          values (${messageId}, ${to.address}, ${subject}, ${text}, ${html}, ${date})
          on conflict (message_id) do nothing`,
    );
  },
  close: () => {},
});

/** Letters hold links that open tickets: outside the demo nothing of them is kept. */
const nowhere: Post = { send: async () => {}, close: () => {} };

/** Whether letters land in the mailbox of the demo. */
export const hasMailbox = ({ demo, smtpUrl }: Desk['env']) => demo && !smtpUrl;

export function openPost(desk: Desk): Post {
  const { smtpUrl, mailFrom } = desk.env;
  if (smtpUrl) return smtp(smtpUrl, mailFrom);
  return hasMailbox(desk.env) ? mailbox(desk) : nowhere;
}
