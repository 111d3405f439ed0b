import type { Readable } from 'node:stream';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { found } from '../platform/refusal.ts';
import { openScope } from '../platform/tree.ts';
import { attachmentVisible } from './attachment.tree.ts';
import type { FileStore } from './file-store.ts';
import type { Attachment } from './message.table.ts';

export interface Download {
  file: Attachment;
  content: Readable;
}

/** Opens a file for whoever sees the message that carries it; for everybody else there is none. */
export async function downloadFile(
  { db, viewer }: Context,
  store: FileStore,
  id: string,
): Promise<Download> {
  const scope = openScope(viewer);
  const [row] = await runText<Attachment>(
    db,
    `select a.* from attachment a where a.id = ${scope.bind(id)} and ${attachmentVisible('a', scope)}`,
    scope.params,
  );
  const file = found(row, 'file');
  return { file, content: found(await store.open(file.id), 'file') };
}
