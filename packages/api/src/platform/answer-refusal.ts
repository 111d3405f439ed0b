import type { NextFunction, Request, Response } from 'express';
import { Refusal } from './refusal.ts';

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
