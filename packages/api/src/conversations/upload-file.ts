import { sql } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { type Database, runOne } from '../platform/database.ts';
import { type Allowance, refuseAbove } from '../platform/limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { mediaTypeOf, refuseHugeImage } from './file-media-type.ts';
import { fileName } from './file-name.ts';
import type { Arrival } from './file-spool.ts';
import type { FileStore } from './file-store.ts';

/** What an uploader learns of the file; the id goes into attachmentIds. */
export interface UploadedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  url: string;
}

const forKnown: Allowance = { tokens: 100, refillPerSecond: 0.5 };
const forStrangers: Allowance = { tokens: 30, refillPerSecond: 0.1 };

/** What strangers may leave lying about, all together, before they send it. */
const maxStrangersBytes = 2 * 1024 ** 3;

/** Files come from anybody, as a new ticket does; strangers share what there is by address. */
export async function refuseTooManyUploads({ db, viewer, address, now }: Context) {
  const whose = viewer.id ?? viewer.guest?.ticketId;
  if (whose) return refuseAbove(db, `upload by ${whose}`, forKnown, now());
  await refuseAbove(db, `upload from ${address}`, forStrangers, now());
  if ((await strangersBytes(db)) > maxStrangersBytes) {
    throw new Refusal('RATE_LIMITED', 'Too many files wait to be sent. Please try again later.', {
      retryAfterSeconds: 3600,
    });
  }
}

async function strangersBytes(db: Database): Promise<number> {
  const unsent = await runOne<{ bytes: number }>(
    db,
    sql`select coalesce(sum(bytes), 0)::float8 as bytes from attachment
        where message_id is null and uploader_id is null and guest_ticket_id is null`,
  );
  return unsent?.bytes ?? 0;
}

/** Keeps a file that has arrived, until a message takes it or a day has passed. */
export async function uploadFile(
  { db, viewer, now }: Context,
  store: FileStore,
  name: string,
  arrival: Arrival,
): Promise<UploadedFile> {
  const { path, bytes, sha256 } = arrival;
  if (bytes === 0) {
    throw new Refusal('INVALID', 'This file is empty. Please choose another one.', {
      field: 'file',
      reason: 'EMPTY_FILE',
    });
  }
  const mediaType = await mediaTypeOf(arrival);
  await refuseHugeImage(path, mediaType);

  const file = await runOne<Omit<UploadedFile, 'url'>>(
    db,
    sql`insert into attachment
          (uploader_id, guest_ticket_id, name, media_type, bytes, sha256, created_at)
        values (${viewer.id}, ${viewer.guest?.ticketId ?? null}, ${fileName(name)},
                ${mediaType}, ${bytes}, ${sha256}, ${now()})
        returning id, name, media_type, bytes`,
  );
  if (!file) throw new Error('The file was not written down.');
  // A row whose file did not come is known to nobody, and goes with what nobody sent.
  await store.put(file.id, path);
  return { ...file, url: `/files/${file.id}` };
}
