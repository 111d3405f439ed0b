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

export interface FileLimits {
  maxFileBytes: number;
  maxFilesPerMessage: number;
}

interface Shown {
  uploads: readonly Upload[];
  /** Why files were not taken, each by its name. */
  refused: readonly string[];
}

let nextKey = 1;

const upload = (name: string, bytes: number): Upload => ({
  key: nextKey++,
  name,
  bytes,
  state: 'uploading',
  progress: 0,
  problem: null,
  file: null,
});

const arrived = (file: UploadedFile): Upload => ({
  ...upload(file.name, file.bytes),
  state: 'ready',
  progress: 1,
  file,
});

/** The files that go with a message, each on its own way up as soon as it was chosen. */
export class UploadQueue {
  readonly #limits: FileLimits;
  readonly #listeners = new Set<() => void>();
  readonly #sending = new Map<number, { source: File; abort: AbortController }>();
  #shown: Shown;

  constructor(limits: FileLimits, drafted: UploadedFile[]) {
    this.#limits = limits;
    this.#shown = { uploads: drafted.map(arrived), refused: [] };
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  read = () => this.#shown;

  add = (files: File[]) => {
    const refused: string[] = [];
    for (const file of files) {
      const problem = this.#problemOf(file);
      if (problem) refused.push(problem);
      else this.#begin(file);
    }
    this.#show({ refused });
    if (refused.length > 0) announceNow(refused.join(' '));
  };

  retry = (key: number) => {
    const known = this.#sending.get(key);
    if (known) this.#send(key, known.source);
  };

  remove = (key: number) => {
    this.#sending.get(key)?.abort.abort();
    this.#sending.delete(key);
    this.#show({ uploads: this.#shown.uploads.filter((one) => one.key !== key) });
  };

  clear = () => {
    this.#sending.clear();
    this.#show({ uploads: [], refused: [] });
  };

  /** Stops what is on its way: nobody waits for it any more. */
  stop = () => {
    for (const { abort } of this.#sending.values()) abort.abort();
  };

  #problemOf({ name, size }: File) {
    const { maxFileBytes, maxFilesPerMessage } = this.#limits;
    if (size === 0) return t('attachments.empty', { name });
    if (size > maxFileBytes) {
      const [had, limit] = [fileSize(size), fileSize(maxFileBytes)];
      return t('attachments.too-large', { name, size: had, limit });
    }
    if (this.#shown.uploads.length < maxFilesPerMessage) return null;
    return t('attachments.too-many', { name, count: maxFilesPerMessage });
  }

  #begin(file: File) {
    const starting = upload(file.name, file.size);
    this.#show({ uploads: [...this.#shown.uploads, starting] });
    this.#send(starting.key, file);
  }

  async #send(key: number, source: File) {
    const abort = new AbortController();
    this.#sending.set(key, { source, abort });
    this.#patch(key, { state: 'uploading', progress: 0, problem: null });
    const onProgress = (progress: number) => this.#patch(key, { progress });
    try {
      const { uploadFile } = await import('./upload-file.ts');
      const file = await uploadFile(source, { signal: abort.signal, onProgress });
      this.#patch(key, { file, name: file.name, state: 'ready', progress: 1 });
      announce(t('attachments.uploaded', { name: file.name }));
    } catch (error) {
      const problem = error instanceof Error ? error.message : t('attachments.unreachable');
      this.#patch(key, { state: 'failed', problem });
      announceNow(problem);
    }
  }

  #patch(key: number, change: Partial<Upload>) {
    const uploads = this.#shown.uploads.map((one) =>
      one.key === key ? { ...one, ...change } : one,
    );
    this.#show({ uploads });
  }

  #show(change: Partial<Shown>) {
    this.#shown = { ...this.#shown, ...change };
    for (const listener of this.#listeners) listener();
  }
}
