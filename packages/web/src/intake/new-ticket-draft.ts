import type { UploadedFile } from '../attachments/upload-file.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';

export interface NewTicket extends Record<string, string> {
  categoryId: string;
  priority: string;
  subject: string;
  body: string;
  name: string;
  email: string;
  phone: string;
}

export const emptyTicket: NewTicket = {
  categoryId: '',
  priority: 'NORMAL',
  subject: '',
  body: '',
  name: '',
  email: '',
  phone: '',
};

const draftName = 'new-ticket';

interface Draft {
  values: NewTicket;
  files: UploadedFile[];
}

/** Whatever an older desk or somebody else left in the storage, a form comes of it. */
export function readNewTicket(): Draft {
  const { values: kept, files } = record(readDraft(draftName));
  const said = record(kept);
  const values = { ...emptyTicket };
  for (const name of Object.keys(emptyTicket)) {
    if (typeof said[name] === 'string') values[name] = said[name];
  }
  return { values, files: Array.isArray(files) ? files.filter(isUploaded) : [] };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function isUploaded(file: unknown): file is UploadedFile {
  const { id, name, mediaType, bytes } = record(file);
  const texts = [id, name, mediaType].every((one) => typeof one === 'string');
  return texts && typeof bytes === 'number';
}

export const keepNewTicket = (draft: Draft) => keepDraft(draftName, draft);
export const dropNewTicket = () => dropDraft(draftName);
