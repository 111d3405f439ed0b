import type { NextFunction, Request, Response } from 'express';
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

const statusOfCode: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

const statusOfReason: Record<string, number> = {
  FILE_TOO_LARGE: 413,
  NOT_A_FORM: 415,
  FILES_UNAVAILABLE: 503,
};

/** The status goes with the code, narrower where HTTP has a word for the reason. */
const statusOf = ({ extensions: { code, reason } }: Refusal) =>
  statusOfReason[String(reason)] ?? statusOfCode[String(code)] ?? 400;

/** Answers a refusal in the shape that GraphQL gives it; all else is for the server to mask. */
export function answerRefusal(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
) {
  if (!(error instanceof Refusal) || response.headersSent) return next(error);
  const { message, extensions } = error;
  const { retryAfterSeconds } = extensions;
  if (typeof retryAfterSeconds === 'number') response.set('Retry-After', String(retryAfterSeconds));
  response.status(statusOf(error)).json({ errors: [{ message, extensions }] });
}
