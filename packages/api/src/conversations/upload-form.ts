import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { maxFileBytes } from '@hlm-desk/shared/file-limits';
import { Refusal } from '../platform/refusal.ts';

const field = 'file';

/** Beside the file a form has a little of its own. */
const maxFormBytes = maxFileBytes + 64 * 1024;

const limits = { files: 1, fields: 8, fieldSize: 1024, headerPairs: 32, headerSize: 16 * 1024 };

function openForm({ headers }: IncomingMessage): BusboyInstance {
  const type = headers['content-type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) refuseForm();
  try {
    return new Busboy({ headers: { ...headers, 'content-type': type }, limits });
  } catch {
    return refuseForm();
  }
}

function refuseForm(): never {
  throw new Refusal('INVALID', 'Send the file as multipart/form-data, in a field named "file".', {
    field,
    reason: 'NOT_A_FORM',
  });
}

export function refuseLongForm({ headers }: IncomingMessage) {
  if (Number(headers['content-length'] ?? 0) <= maxFormBytes) return;
  throw new Refusal('INVALID', 'A file may have 25 MB at most. Please send a smaller one.', {
    field,
    reason: 'FILE_TOO_LARGE',
  });
}

const refuseNumber = () =>
  new Refusal('INVALID', 'Send exactly one file with a request.', {
    field,
    reason: 'NOT_ONE_FILE',
  });

const refuseCut = () =>
  new Refusal('INVALID', 'The upload was cut short. Please send the file again.', {
    field,
    reason: 'CUT_SHORT',
  });

/** Pipes the request into the form and waits for the end of both; `take` gets each file. */
function wholeForm(
  request: IncomingMessage,
  form: BusboyInstance,
  take: (content: Readable, name: string | undefined) => Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // A part of bytes is a file even without a name, whatever the parser's types say.
    form.on('file', (_, content, name: string | undefined) => {
      // The parser complains to a file whose end is missing, also to one that was given up long
      // since; unheard, the complaint would end the process.
      let complaint: unknown;
      content.on('error', (error) => {
        complaint = error;
      });
      take(content, name).catch((error) => reject(error === complaint ? refuseCut() : error));
    });
    form.once('filesLimit', () => reject(refuseNumber()));
    form.on('error', () => reject(refuseCut()));
    form.once('finish', resolve);
    request.once('close', () => request.complete || reject(refuseCut()));
    request.pipe(form);
  });
}

interface Part<Kept> {
  name: string | undefined;
  content: Readable;
  kept: Promise<Kept>;
}

/**
 * Reads the one file of a form and has it kept while it arrives. What was kept is undone where the
 * rest of the form turns out to be wrong. The name is as the form gives it.
 */
export async function fileOfForm<Kept>(
  request: IncomingMessage,
  keep: (content: Readable) => Promise<Kept>,
  undo: (kept: Kept) => Promise<void>,
): Promise<{ name: string; kept: Kept }> {
  const form = openForm(request);
  const parts: Part<Kept>[] = [];
  try {
    await wholeForm(request, form, (content, name) => {
      const kept = keep(content);
      parts.push({ name, content, kept });
      return kept;
    });
    const [file] = parts;
    if (!file) throw refuseNumber();
    return { name: unquote(file.name ?? ''), kept: await file.kept };
  } catch (error) {
    request.unpipe(form);
    for (const { content, kept } of parts) {
      content.destroy();
      await kept.then(undo, () => {});
    }
    throw error;
  }
}

/** Browsers write a quotation mark or a line break in a file's name like this, and nothing else. */
const unquote = (name: string) =>
  name.replace(/%(22|0D|0A)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
