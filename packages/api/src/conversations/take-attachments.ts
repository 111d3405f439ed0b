import { maxFilesPerMessage } from '@hlm-desk/shared/file-limits';
import type { Change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { type Database, runText } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { openScope } from '../platform/tree.ts';
import type { Viewer } from '../platform/viewer.ts';
import { unsentFileLifeMs } from './delete-unsent-files.ts';

interface Taking {
  ids: readonly string[];
  ticketId: string;
  messageId: string;
}

const field = 'attachmentIds';

/**
 * Puts uploaded files on a message. The update holds their rows, so that of two messages that want
 * the same file one gets it and the other is refused.
 */
export async function takeAttachments({ tx, context }: Change, { ids, ...message }: Taking) {
  const wanted = [...new Set(ids)];
  if (wanted.length > maxFilesPerMessage) {
    throw new Refusal('INVALID', `Send ${maxFilesPerMessage} files at most with one message.`, {
      field,
      reason: 'TOO_MANY_FILES',
    });
  }
  if ((await take(tx, context, wanted, message)) === wanted.length) return;
  throw new Refusal('INVALID', 'One of the files is not there any more. Please upload it again.', {
    field,
    reason: 'UNKNOWN_FILE',
  });
}

async function take(
  tx: Database,
  { viewer, now }: Context,
  ids: readonly string[],
  { ticketId, messageId }: Omit<Taking, 'ids'>,
): Promise<number> {
  const { bind, params } = openScope(viewer);
  const oldest = new Date(now().getTime() - unsentFileLifeMs);
  const taken = await runText(
    tx,
    `update attachment set ticket_id = ${bind(ticketId)}, message_id = ${bind(messageId)}
     where id = any(${bind(ids)}::text[]) and message_id is null and created_at > ${bind(oldest)}
       and ${uploadedBy(viewer, bind)} returning id`,
    params,
  );
  return taken.length;
}

/**
 * What was uploaded without an account is told by its id alone, which cannot be guessed: since then
 * they may have signed in, or become the guest of the ticket that they open.
 */
const uploadedBy = ({ id }: Viewer, bind: (value: unknown) => string) =>
  id === null ? 'uploader_id is null' : `(uploader_id is null or uploader_id = ${bind(id)})`;
