import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../platform/use-desk.ts';
import type { UploadedFile } from './upload-file.ts';
import { UploadQueue } from './upload-queue.ts';

/** The files of one message that is being written; `drafted` were uploaded before a reload. */
export function useUploads(drafted: UploadedFile[] = []) {
  const { maxFileBytes, maxFilesPerMessage } = useDesk();
  const [queue] = useState(() => new UploadQueue({ maxFileBytes, maxFilesPerMessage }, drafted));
  const { uploads, refused } = useSyncExternalStore(queue.subscribe, queue.read);
  const kept = useMemo(() => uploads.flatMap(({ file }) => file ?? []), [uploads]);
  useEffect(() => queue.stop, [queue]);

  return {
    uploads,
    refused,
    add: queue.add,
    retry: queue.retry,
    remove: queue.remove,
    clear: queue.clear,
    /** Whether a file is still on its way, or did not arrive. */
    pending: uploads.some(({ state }) => state !== 'ready'),
    ids: kept.map(({ id }) => id),
    /** Those that arrived: a draft remembers them. */
    kept,
    limits: { maxFileBytes, maxFilesPerMessage },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
