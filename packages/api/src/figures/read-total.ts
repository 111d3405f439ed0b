import type { Database } from '../platform/database.ts';
import type { Asked } from './figure-query.ts';
import type { FigureSetType } from './figures.type.ts';
import { readFigureSets } from './read-figure-sets.ts';

/** The figures of a period as a whole, or of the time just before it, as long as it. */
export async function readTotal(
  db: Database,
  asked: Asked,
  which: 'PERIOD' | 'BEFORE' = 'PERIOD',
): Promise<FigureSetType> {
  const { from, to } = asked.input;
  const before = { from: new Date(+from - (+to - +from)), to: from };
  const input = which === 'BEFORE' ? { ...asked.input, ...before } : asked.input;
  const sets = await readFigureSets(db, { ...asked, input });
  const total = sets.get(null);
  if (!total) throw new Error('The figures of a period have no sum.');
  return total;
}
