import { fileTypeFromFile } from 'file-type';
import { imageSizeFromFile } from 'image-size/fromFile';
import { Refusal } from '../platform/refusal.ts';
import { imageTypes } from './attachment.tree.ts';
import type { Arrival } from './file-spool.ts';

/** A small file may unfold into an image that no browser can hold. */
const maxPixels = 100_000_000;

/** What the file is by its content; its name and what the sender says of it count for nothing. */
export async function mediaTypeOf({ path, isText }: Pick<Arrival, 'path' | 'isText'>) {
  const found = await fileTypeFromFile(path);
  return found?.mime ?? (isText ? 'text/plain' : 'application/octet-stream');
}

/** Reads the header of an image; one that does not say its size is shown by no browser. */
export async function refuseHugeImage(path: string, mediaType: string) {
  if (!imageTypes.includes(mediaType)) return;
  const size = await imageSizeFromFile(path).catch(() => ({ width: 0, height: 0 }));
  if (size.width * size.height <= maxPixels) return;
  throw new Refusal('INVALID', 'This image has too many pixels. Please send a smaller one.', {
    field: 'file',
    reason: 'IMAGE_TOO_LARGE',
  });
}
