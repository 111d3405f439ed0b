import cors from 'cors';
import type { Env } from '../platform/env.ts';

/** Lets pages of the origins that the operator named ask and read, with their session. */
export const crossOrigin = ({ webOrigins }: Env) =>
  cors({
    origin: webOrigins,
    credentials: true,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'apollo-require-preflight',
      'content-type',
      'hlm-tracking-token',
      'idempotency-key',
    ],
    exposedHeaders: ['content-disposition', 'retry-after'],
    maxAge: 600,
  });
