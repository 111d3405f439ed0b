import { Refusal } from '../platform/refusal.ts';

/** What a disk says that is full, read-only, broken or not ours. */
const diskTrouble = new Set([
  'EACCES',
  'EDQUOT',
  'EEXIST',
  'EIO',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

/** Refuses a file that the disk does not take; the rest of the desk goes on without. */
export async function storing<Kept>(work: () => Promise<Kept>): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && diskTrouble.has(String(error.code)))) {
      throw error;
    }
    console.error(`Files cannot be stored: ${error.message}`);
    throw new Refusal(
      'RATE_LIMITED',
      'Files cannot be stored just now. Send your message without the file, or try again later.',
      { reason: 'FILES_UNAVAILABLE', retryAfterSeconds: 60 },
    );
  }
}
