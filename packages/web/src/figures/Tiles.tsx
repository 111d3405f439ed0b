import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import { wholeNumber } from '../text/quantities.ts';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { median, p90, type Times } from './chart-data.ts';
import type { Figures } from './figures-query.ts';
import { percent, scoreText, timeText } from './quantities.ts';
import { t } from './text.ts';

type Total = Figures['total'];

interface Tile {
  name: string;
  value: string;
  more?: readonly string[];
  /** Now and in the time before, to compare; null where nothing was measured. */
  compared?: [number | null, number | null];
  /** Whether the two are parts of a whole, compared in points and not in percent. */
  isShare?: boolean;
  /** Which way is better; without it neither is. */
  better?: 'more' | 'less';
}

/** What matters most, each beside the time before. */
export function Tiles({ figures, business }: { figures: Figures; business: boolean }) {
  const tiles = [...tilesOf(figures.total, figures.before, business), openTile(figures.backlog)];
  return (
    <section
      aria-label={t('figures.tiles')}
      className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5"
    >
      {tiles.map((tile) => (
        <TileCard key={tile.name} tile={tile} />
      ))}
    </section>
  );
}

function TileCard({ tile }: { tile: Tile }) {
  const { name, value, more } = tile;
  return (
    <Card className="flex min-w-0 flex-col gap-0.5 p-3.5">
      <h2 className="text-12 font-semibold text-ink-2">{name}</h2>
      <p className="text-22 font-bold tabular-nums">{value}</p>
      {more?.map((line) => (
        <p key={line} className="text-12 text-ink-3 tabular-nums">
          {line}
        </p>
      ))}
      {tile.compared && <Change {...tile} compared={tile.compared} />}
    </Card>
  );
}

type Compared = Pick<Tile, 'isShare' | 'better'> & Required<Pick<Tile, 'compared'>>;

function Change({ compared: [now, before], isShare = false, better }: Compared) {
  if (now === null || before === null || (!isShare && before === 0)) return null;
  const change = isShare ? now - before : (now - before) / before;
  const size = Math.round(Math.abs(change) * 100);
  if (size === 0) {
    return (
      <p className="mt-auto flex items-center gap-1 pt-1 text-12 text-ink-3">
        <Equal size={12} aria-hidden />
        {t('figures.change.same')}
      </p>
    );
  }
  const way = change > 0 ? 'more' : 'less';
  const Arrow = change > 0 ? ArrowUp : ArrowDown;
  const text = isShare ? t('figures.change.points', { points: size }) : percent(size / 100);
  const tone = better === undefined ? 'text-ink-2' : better === way ? 'text-ok' : 'text-bad';
  return (
    <p className={cx('mt-auto flex items-center gap-1 pt-1 text-12 font-medium', tone)}>
      <Arrow size={12} aria-hidden className="shrink-0" />
      {t(`figures.change.${way}`, { change: text })}
    </p>
  );
}

const week = 7 * 86_400;

/** What is open has no time before it: it is as it is now. */
function openTile(backlog: Figures['backlog']): Tile {
  const sum = (bands: Figures['backlog']) => bands.reduce((all, { count }) => all + count, 0);
  const old = sum(backlog.filter(({ fromSeconds }) => fromSeconds >= week));
  return {
    name: t('figures.tile.open'),
    value: wholeNumber(sum(backlog)),
    more: [t('figures.tile.open.old', { count: old })],
  };
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const shareText = (value: number | null) => (value === null ? t('figures.none') : percent(value));

function saidOf({ average, answers, asked, agentAverage }: Total['satisfaction']): string[] {
  const score = scoreText(average);
  const outcome = t('figures.tile.score', { score, answers, asked });
  if (agentAverage === null) return [outcome];
  return [outcome, t('figures.tile.agent-score', { score: scoreText(agentAverage) })];
}

function tilesOf(total: Total, before: Total, business: boolean): Tile[] {
  const times = (name: string, of: (total: Total) => Times): Tile => ({
    name,
    value: timeText(median(of(total), business)),
    more: [t('figures.tile.p90', { time: timeText(p90(of(total), business)) })],
    compared: [median(of(total), business), median(of(before), business)],
    better: 'less',
  });
  const kept = ({ sla }: Total) => {
    const met = sla.reduce((sum, one) => sum + one.met, 0);
    return { met, all: met + sla.reduce((sum, one) => sum + one.breached, 0) };
  };
  const part = (of: (total: Total) => { part: number; all: number }) => ({
    value: shareText(share(of(total).part, of(total).all)),
    more: [t('figures.tile.of', of(total))],
    compared: [share(of(total).part, of(total).all), share(of(before).part, of(before).all)] as [
      number | null,
      number | null,
    ],
    isShare: true,
  });
  const { satisfaction } = total;
  return [
    {
      name: t('figures.tile.opened'),
      value: wholeNumber(total.opened),
      compared: [total.opened, before.opened],
    },
    {
      name: t('figures.tile.resolved'),
      value: wholeNumber(total.resolved),
      compared: [total.resolved, before.resolved],
      better: 'more',
    },
    times(t('figures.tile.first-response'), ({ firstResponse }) => firstResponse),
    times(t('figures.tile.waiting'), ({ waiting }) => waiting),
    times(t('figures.tile.resolution'), ({ resolution }) => resolution),
    {
      name: t('figures.tile.sla'),
      ...part((of) => ({ part: kept(of).met, all: kept(of).all })),
      better: 'more',
    },
    {
      name: t('figures.tile.reopen'),
      value: shareText(total.reopenRate),
      more: [t('figures.tile.back', { count: total.reopened })],
      compared: [total.reopenRate, before.reopenRate],
      isShare: true,
      better: 'less',
    },
    {
      name: t('figures.tile.satisfaction'),
      value: shareText(satisfaction.satisfiedShare),
      more: saidOf(satisfaction),
      compared: [satisfaction.satisfiedShare, before.satisfaction.satisfiedShare],
      isShare: true,
      better: 'more',
    },
    {
      name: t('figures.tile.shown-wait'),
      ...part(({ shownWait }) => ({ part: shownWait.held, all: shownWait.measured })),
      better: 'more',
    },
  ];
}
