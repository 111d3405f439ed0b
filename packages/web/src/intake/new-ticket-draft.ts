import { array, fallback, type InferOutput, number, object, parse, string } from 'valibot';
import type { UploadedFile } from '../attachments/upload-file.ts';
import { nobody } from '../identity/draft-owner.ts';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';
import { strangerWrites, strangerWrote } from './stranger.ts';

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

const isEmpty = ({ values, files }: Draft) =>
  files.length === 0 && JSON.stringify(values) === JSON.stringify(emptyTicket);

/** Whatever an older desk or somebody else left in the storage, a form comes of it. */
export function readNewTicket(owner: string): Draft {
  if (owner !== nobody && strangerWrote()) takeAlong(owner);
  return parse(draft, readDraft(owner, draftName));
}

/** Whoever signs in or registers while they write goes on with it, now as their own. */
function takeAlong(owner: string) {
  const written = parse(draft, readDraft(nobody, draftName));
  if (!isEmpty(written)) keepDraft(owner, draftName, written);
  dropNewTicket(nobody);
}

export function keepNewTicket(owner: string, draft: Draft) {
  if (isEmpty(draft)) return dropNewTicket(owner);
  keepDraft(owner, draftName, draft);
  if (owner === nobody) strangerWrites(true);
}

export function dropNewTicket(owner: string) {
  dropDraft(owner, draftName);
  if (owner === nobody) strangerWrites(false);
}
