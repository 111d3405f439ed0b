import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { allow, Refusal } from '../platform/refusal.ts';
import { isLead, isStaff } from '../platform/viewer.ts';
import type { Asked } from './figure-query.ts';
import type { FiguresInput } from './figures.input.ts';
import { refusePeriod } from './period.ts';
import { findUnrolled } from './unrolled.ts';

/** More names than anybody chooses by hand. */
const mostIds = 200;

/** What the ids name, as people and the database call it. */
const things = { teamIds: 'team', agentIds: 'person', categoryIds: 'category' } as const;
const fields = ['teamIds', 'agentIds', 'categoryIds'] as const;

/** Looks whether the viewer may ask that, and brings along what is not written down yet. */
export async function askFigures(context: Context, input: FiguresInput): Promise<Asked> {
  const { viewer, db, now } = context;
  allow(isStaff(viewer), 'Figures are for those who work at the desk.');
  refusePeriod(input);
  for (const field of fields) await refuseUnknown(context, input, field);
  allow(
    isLead(viewer) || (input.agentIds ?? []).every((id) => id === viewer.id),
    'Only leads look at the figures of other people. Choose yourself, or nobody.',
    'OTHERS_FIGURES',
  );
  const moment = now();
  return { viewer, input, now: moment, unrolled: await findUnrolled(db) };
}

async function refuseUnknown({ db }: Context, input: FiguresInput, field: (typeof fields)[number]) {
  const ids = [...new Set(input[field] ?? [])];
  if (ids.length === 0) return;
  if (ids.length > mostIds) {
    throw new Refusal('INVALID', `Choose at most ${mostIds}.`, { field });
  }
  const [found] = await runText<{ count: number }>(
    db,
    `select count(*)::int from ${things[field]} where id = any ($1)`,
    [ids],
  );
  if (found?.count === ids.length) return;
  throw new Refusal('INVALID', `There is no such ${things[field]}. Choose one that there is.`, {
    field,
  });
}
