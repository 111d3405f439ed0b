import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { day as dayText } from '../text/times.ts';
import type { DayChart } from './chart-data.ts';
import { pointText } from './point-text.ts';
import { decimal } from './quantities.ts';
import { SeriesMark, seriesColors, seriesDashes } from './SeriesMark.tsx';
import { t } from './text.ts';
import { useWidth } from './use-width.ts';

const height = 200;
const margin = { top: 10, right: 12, bottom: 26, left: 40 };

/** Lines over days. Their points are read like a slider's: by arrows, by pointer, and aloud. */
export function DayLines({ chart }: { chart: DayChart }) {
  const { days, series } = chart;
  const [frame, width] = useWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  const last = days.length - 1;
  const index = Math.min(chosen ?? last, last);
  const [from, to] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const x = scalePoint({ domain: days.map((_, place) => place), range: [from, to] });
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = scaleLinear({
    domain: [0, highest],
    range: [height - margin.bottom, margin.top],
    nice: 4,
  });
  const at = (place: number) => x(place) ?? (from + to) / 2;

  const keys = (event: KeyboardEvent) => {
    const next = placeFor(event.key, index, last);
    if (next === null) return;
    event.preventDefault();
    setChosen(next);
  };
  const point = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - left - from) / Math.max(1, to - from);
    setChosen(Math.min(last, Math.max(0, Math.round(part * last))));
  };
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-2">
        {series.map(({ name }, place) => (
          <li key={name} className="flex items-center gap-1.5">
            <SeriesMark place={place} />
            {name}
          </li>
        ))}
      </ul>
      {/* Time runs from left to right, whatever way the text runs. */}
      <div
        ref={frame}
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={`${chart.title}, ${chart.unit}. ${t('figures.chart.hint')}`}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={index + 1}
        aria-valuetext={pointText(chart, index)}
        onKeyDown={keys}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
        className="rounded-chip"
      >
        <svg aria-hidden width={width} height={height} className="block">
          <AxisLeft
            scale={y}
            left={margin.left}
            numTicks={4}
            tickFormat={(value) => decimal(Number(value))}
            hideAxisLine
            hideTicks
            tickLabelProps={{ ...label, textAnchor: 'end', dy: '0.3em' }}
          />
          {y.ticks(4).map((tick) => (
            <line key={tick} x1={from} x2={to} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          ))}
          <AxisBottom
            scale={x}
            top={height - margin.bottom}
            tickValues={ticksOf(days.length, width)}
            tickFormat={(place) => dayText(new Date(`${days[place]}T12:00`), new Date())}
            stroke="var(--control)"
            tickStroke="var(--control)"
            tickLength={4}
            tickLabelProps={(place) => ({
              ...label,
              textAnchor: anchorOf(at(Number(place)), width),
            })}
          />
          {chosen !== null && (
            <line
              x1={at(index)}
              x2={at(index)}
              y1={margin.top}
              y2={height - margin.bottom}
              stroke="var(--control)"
            />
          )}
          {series.map(({ name, values }, place) => (
            <g key={name}>
              <LinePath
                data={values.map((value, day) => ({ value, day }))}
                defined={({ value }) => value !== null}
                x={({ day }) => at(day)}
                y={({ value }) => y(value ?? 0)}
                stroke={seriesColors[place]}
                strokeWidth={2}
                strokeDasharray={seriesDashes[place]}
              />
              {values.map((value, day) =>
                value !== null && (isAlone(values, day) || day === index) ? (
                  <circle
                    key={day}
                    cx={at(day)}
                    cy={y(value)}
                    r={day === index ? 4 : 2.5}
                    fill={seriesColors[place]}
                  />
                ) : null,
              )}
            </g>
          ))}
        </svg>
      </div>
      <p aria-hidden className="min-h-5 text-12 text-ink-2 tabular-nums">
        {pointText(chart, index)}
      </p>
    </>
  );
}

const label = { fill: 'var(--ink-3)', fontSize: 11, fontFamily: 'inherit' };

/** What stands between days without a value is no line; a dot shows it. */
const isAlone = (values: (number | null)[], day: number) =>
  (values[day - 1] ?? null) === null && (values[day + 1] ?? null) === null;

/** Ends at its tick where it would run over the edge. */
const anchorOf = (x: number, width: number) => (x + dateWidth / 2 > width ? 'end' : 'middle');

const dateWidth = 60;

/** As many dates as there is room for. */
function ticksOf(count: number, width: number): number[] {
  const room = Math.max(2, Math.floor(width / 90));
  const step = Math.max(1, Math.ceil(count / room));
  return Array.from({ length: Math.ceil(count / step) }, (_, place) => place * step);
}

function placeFor(key: string, now: number, last: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, now - 1);
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, now + 1);
  if (key === 'PageUp') return Math.max(0, now - 7);
  if (key === 'PageDown') return Math.min(last, now + 7);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
