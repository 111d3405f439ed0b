import { pipeline } from 'node:stream/promises';
import { create as contentDisposition } from 'content-disposition';
import { type Request, type Response, Router } from 'express';
import { answerRefusal } from '../platform/answer-refusal.ts';
import type { Context, ContextOf, Desk } from '../platform/context.ts';
import { letFinish } from '../platform/let-finish.ts';
import { Refusal } from '../platform/refusal.ts';
import { holder } from '../tickets/holder.ts';
import { imageTypes } from './attachment.tree.ts';
import { type Download, downloadFile } from './download-file.ts';
import { discard, spool } from './file-spool.ts';
import { diskStore, type FileStore, incomingFolder } from './file-store.ts';
import type { Attachment } from './message.table.ts';
import { storing } from './storing.ts';
import { refuseTooManyUploads, uploadFile } from './upload-file.ts';
import { fileOfForm, refuseLongForm } from './upload-form.ts';

/** Uploads and downloads: the bytes do not pass through GraphQL, the rights are the same. */
export function fileRoutes(desk: Desk, contextOf: ContextOf): Router {
  const store = diskStore(desk.env.dataDir);
  const asking = async (request: Request, response: Response) =>
    holder(await contextOf(request, response), request.get('hlm-tracking-token'));

  return Router()
    .post('/files', async (request, response) => {
      try {
        refuseUnmeant(request);
        const file = await receive(await asking(request, response), store, request);
        response.status(201).json(file);
      } catch (error) {
        response.set('Connection', 'close');
        await letFinish(request);
        throw error;
      }
    })
    .get('/files/:id', async (request, response) => {
      const context = await asking(request, response);
      await send(request, response, await downloadFile(context, store, request.params.id));
    })
    .use(answerRefusal);
}

/** A form of another site can send files, but not with a header of ours. */
function refuseUnmeant(request: Request) {
  if (request.get('apollo-require-preflight')) return;
  throw new Refusal('FORBIDDEN', 'Send the header apollo-require-preflight: true with a file.', {
    reason: 'PREFLIGHT_REQUIRED',
  });
}

async function receive(context: Context, store: FileStore, request: Request) {
  await refuseTooManyUploads(context);
  refuseLongForm(request);
  const folder = incomingFolder(context.env.dataDir);
  return storing(async () => {
    const { name, kept } = await fileOfForm(request, (content) => spool(content, folder), discard);
    try {
      return await uploadFile(context, store, name, kept);
    } catch (error) {
      await discard(kept);
      throw error;
    }
  });
}

async function send(request: Request, response: Response, { file, content }: Download) {
  response.set(headersOf(file));
  if (request.method === 'HEAD') {
    content.destroy();
    response.end();
    return;
  }
  // Whoever goes away in the middle has no need of an answer.
  await pipeline(content, response).catch((error) => {
    if (!response.destroyed) throw error;
  });
}

/** Whatever is in the file, a browser shows at most a picture and runs nothing. */
const headersOf = ({ name, mediaType, bytes }: Attachment) => ({
  'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
  'Content-Length': String(bytes),
  'Content-Disposition': contentDisposition(name, {
    type: imageTypes.includes(mediaType) ? 'inline' : 'attachment',
  }),
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
});
