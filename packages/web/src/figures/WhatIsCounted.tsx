import type { FiguresInput } from '../graphql/graphql.ts';
import { clock, day } from '../text/times.ts';
import type { Figures } from './figures-query.ts';
import { nothingHappened } from './nothing-happened.ts';
import { timeBefore } from './report-filter.ts';
import { t } from './text.ts';

/** Up to when it is counted, and which days "before" means. */
export function WhatIsCounted({ figures, input }: { figures: Figures; input: FiguresInput }) {
  const asOf = new Date(figures.asOf);
  const { first, last } = timeBefore(input);
  const days = { from: day(first, asOf), to: day(last, asOf) };
  return (
    <p className="text-12 text-ink-3">
      {t('figures.as-of', { time: clock(asOf) })}
      {' · '}
      {t(nothingHappened(figures.before) ? 'figures.before.nothing' : 'figures.before', days)}
    </p>
  );
}
