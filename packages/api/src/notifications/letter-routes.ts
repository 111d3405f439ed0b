import { sql } from 'drizzle-orm';
import { Router } from 'express';
import type { Desk } from '../platform/context.ts';
import { runOne } from '../platform/database.ts';
import type { Env } from '../platform/env.ts';
import { hasMailbox } from './post.ts';

/**
 * The letters of the demo as pages of their own, for a frame in the mailbox: their styles stand in
 * the text, which the policy of the desk's own pages does not allow, and rightly.
 */
export function letterRoutes({ db, env }: Desk): Router {
  return Router().get('/letters/:id', async (request, response, next) => {
    const { id } = request.params;
    const isOpen = hasMailbox(env) && /^ltr_[0-9a-z]+$/.test(id);
    const letter = isOpen ? await findHtml(db, id) : undefined;
    if (!letter) return next();
    response
      .set('Content-Security-Policy', policy(env))
      .set('Cache-Control', 'no-store')
      .type('html')
      // A link of a letter opens in the place of the mailbox, as it would from a mail program.
      .send(letter.html.replace('<head>', '<head>\n<base target="_top">'));
  });
}

const findHtml = (db: Desk['db'], id: string) =>
  runOne<{ html: string }>(db, sql`select html from letter where id = ${id}`);

const policy = ({ webOrigins }: Env) =>
  [
    'sandbox allow-top-navigation-by-user-activation',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `frame-ancestors ${["'self'", ...webOrigins].join(' ')}`,
  ].join('; ');
