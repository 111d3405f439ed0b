import type { Readable } from 'node:stream';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { found } from '../platform/refusal.ts';
import { openScope } from '../platform/tree.ts';
import { attachmentVisible } from './attachment.tree.ts';
import { type FileStore, isFileId } from './file-store.ts';
import type { Attachment } from './message.table.ts';

export interface Download {
  file: Attachment;
  content: Readable;
}

/** Opens a file for whoever sees the message that carries it; for everybody else there is none. */
export async function downloadFile(
  context: Context,
  store: FileStore,
  id: string,
): Promise<Download> {
  const file = found(isFileId(id) ? await findFile(context, id) : undefined, 'file');
  return { file, content: found(await store.open(file.id), 'file') };
}

async function findFile({ db, viewer }: Context, id: string) {
  const scope = openScope(viewer);
  const [file] = await runText<Attachment>(
    db,
    `select a.* from attachment a where a.id = ${scope.bind(id)} and ${attachmentVisible('a', scope)}`,
    scope.params,
  );
  return file;
}
