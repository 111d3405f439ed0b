import { array, fallback, type InferOutput, number, object, parse, string } from 'valibot';
import type { UploadedFile } from '../attachments/upload-file.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';

const said = fallback(string(), '');

const ticket = object({
  categoryId: said,
  priority: fallback(string(), 'NORMAL'),
  subject: said,
  body: said,
  name: said,
  email: said,
  phone: said,
});

export type NewTicket = InferOutput<typeof ticket>;

export const emptyTicket: NewTicket = parse(ticket, {});

const file = object({ id: string(), name: string(), mediaType: string(), bytes: number() });

const draft = fallback(
  object({ values: fallback(ticket, emptyTicket), files: fallback(array(file), []) }),
  { values: emptyTicket, files: [] },
);

const draftName = 'new-ticket';

interface Draft {
  values: NewTicket;
  files: UploadedFile[];
}

/** Whatever an older desk or somebody else left in the storage, a form comes of it. */
export const readNewTicket = (): Draft => parse(draft, readDraft(draftName));

export const keepNewTicket = (draft: Draft) => keepDraft(draftName, draft);
export const dropNewTicket = () => dropDraft(draftName);
