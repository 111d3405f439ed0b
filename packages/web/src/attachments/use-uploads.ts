import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../platform/use-desk.ts';
import { fileSize } from '../text/quantities.ts';
import { announce, announceNow } from '../ui/announcer.ts';
import { t } from './text.ts';
import type { UploadedFile } from './upload-file.ts';

export interface Upload {
  key: number;
  name: string;
  bytes: number;
  state: 'uploading' | 'ready' | 'failed';
  /** From 0 to 1. */
  progress: number;
  /** Why it failed; null otherwise. */
  problem: string | null;
  /** The file as the desk has it, once it arrived. */
  file: UploadedFile | null;
}

interface Sending {
  file: File;
  abort: AbortController;
}

let nextKey = 1;

/** The files that go with a message, each on its own way up as soon as it was chosen. */
export function useUploads(drafted: UploadedFile[] = []) {
  const { maxFileBytes, maxFilesPerMessage } = useDesk();
  const [uploads, setUploads] = useState<Upload[]>(() => drafted.map(asReady));
  const [refused, setRefused] = useState<string[]>([]);
  const sending = useRef(new Map<number, Sending>());

  useEffect(() => {
    const running = sending.current;
    return () => {
      for (const { abort } of running.values()) abort.abort();
    };
  }, []);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  function send(key: number, file: File) {
    const abort = new AbortController();
    sending.current.set(key, { file, abort });
    patch(key, { state: 'uploading', progress: 0, problem: null });
    const options = {
      signal: abort.signal,
      onProgress: (progress: number) => patch(key, { progress }),
    };
    import('./upload-file.ts')
      .then(({ uploadFile }) => uploadFile(file, options))
      .then((stored) => {
        patch(key, { file: stored, name: stored.name, state: 'ready', progress: 1 });
        announce(t('attachments.uploaded', { name: stored.name }));
      })
      .catch(({ message }: Error) => {
        patch(key, { state: 'failed', problem: message });
        announceNow(message);
      });
  }

  function problemOf({ name, size }: File, already: number) {
    if (size === 0) return t('attachments.empty', { name });
    if (size > maxFileBytes) {
      const [had, limit] = [fileSize(size), fileSize(maxFileBytes)];
      return t('attachments.too-large', { name, size: had, limit });
    }
    if (already < maxFilesPerMessage) return null;
    return t('attachments.too-many', { name, count: maxFilesPerMessage });
  }

  function add(files: File[]) {
    const problems: string[] = [];
    const taken: { upload: Upload; file: File }[] = [];
    for (const file of files) {
      const problem = problemOf(file, uploads.length + taken.length);
      if (problem) problems.push(problem);
      else taken.push({ upload: asStarting(file), file });
    }
    setRefused(problems);
    setUploads((all) => [...all, ...taken.map(({ upload }) => upload)]);
    for (const { upload, file } of taken) send(upload.key, file);
    if (problems.length > 0) announceNow(problems.join(' '));
  }

  const kept = useMemo(() => uploads.flatMap(({ file }) => file ?? []), [uploads]);

  return {
    uploads,
    refused,
    add,
    retry(key: number) {
      const known = sending.current.get(key);
      if (known) send(key, known.file);
    },
    remove(key: number) {
      sending.current.get(key)?.abort.abort();
      sending.current.delete(key);
      setUploads((all) => all.filter((one) => one.key !== key));
    },
    clear() {
      sending.current.clear();
      setUploads([]);
      setRefused([]);
    },
    /** Whether a file is still on its way, or did not arrive. */
    pending: uploads.some(({ state }) => state !== 'ready'),
    ids: kept.map(({ id }) => id),
    /** Those that arrived: a draft remembers them. */
    kept,
    limits: { maxFileBytes, maxFilesPerMessage },
  };
}

export type Uploads = ReturnType<typeof useUploads>;

const asStarting = ({ name, size }: File): Upload => ({
  key: nextKey++,
  name,
  bytes: size,
  state: 'uploading',
  progress: 0,
  problem: null,
  file: null,
});

const asReady = (file: UploadedFile): Upload => ({
  key: nextKey++,
  name: file.name,
  bytes: file.bytes,
  state: 'ready',
  progress: 1,
  problem: null,
  file,
});
