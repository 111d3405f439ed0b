import * as v from 'valibot';
import { dropDraft, keepDraft, readDraft } from '../platform/draft.ts';

const File = v.object({
  id: v.string(),
  name: v.string(),
  mediaType: v.string(),
  bytes: v.number(),
});

const Written = v.object({ text: v.string(), files: v.array(File) });

const Draft = v.object({
  mode: v.picklist(['reply', 'note']),
  reply: Written,
  note: Written,
  /** The newest event when the reply was begun: whoever answered since is shown before it goes out. */
  seenCursor: v.nullable(v.string()),
});

/** What an agent has written on a ticket and not sent yet. */
export type Draft = v.InferOutput<typeof Draft>;
export type Mode = Draft['mode'];
export type Written = Draft[Mode];

export const nothing: Written = { text: '', files: [] };

export const emptyDraft: Draft = { mode: 'reply', reply: nothing, note: nothing, seenCursor: null };

const isNothing = ({ text, files }: Written) => text === '' && files.length === 0;

/** One person, one ticket, one draft: others on the same device neither see nor lose theirs. */
export interface DraftPlace {
  owner: string;
  ticketId: string;
}

const nameOf = ({ ticketId }: DraftPlace) => `agent.${ticketId}`;

export function storedDraft(place: DraftPlace): Draft {
  const read = v.safeParse(Draft, readDraft(place.owner, nameOf(place)));
  return read.success ? read.output : emptyDraft;
}

/** Keeps it on this device; a draft without content leaves nothing behind. */
export function storeDraft(place: DraftPlace, draft: Draft): void {
  const { owner } = place;
  if (isNothing(draft.reply) && isNothing(draft.note)) dropDraft(owner, nameOf(place));
  else keepDraft(owner, nameOf(place), draft);
}

export const typed = (draft: Draft, text: string, lastCursor: string | null): Draft => ({
  ...draft,
  [draft.mode]: { ...draft[draft.mode], text },
  seenCursor: begins(draft, text) ? lastCursor : draft.seenCursor,
});

/** The first letters of a reply fix what its author has seen. */
const begins = (draft: Draft, text: string) =>
  draft.mode === 'reply' && text !== '' && draft.reply.text === '';

export const withFiles = (draft: Draft, files: Written['files']): Draft => ({
  ...draft,
  [draft.mode]: { ...draft[draft.mode], files },
});

/** After a message went out, the other kind keeps what was written in it. */
export const sent = (draft: Draft, mode: Mode): Draft => ({
  ...draft,
  [mode]: nothing,
  seenCursor: mode === 'reply' ? null : draft.seenCursor,
});
