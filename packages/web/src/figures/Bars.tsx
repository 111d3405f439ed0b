import { cx } from '../ui/cx.ts';

interface Part {
  value: number;
  /** How it is drawn, beside its number. */
  look: 'brand' | 'ok' | 'bad';
}

export interface Bar {
  name: string;
  parts: Part[];
  /** What the bar says in words. */
  text: string;
}

const looks: Record<Part['look'], string> = {
  brand: 'bg-brand-solid',
  ok: 'bg-ok-solid',
  bad: 'bg-bad-solid',
};

/** Bars that run with the text; each says its number beside it, so none has to be measured. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const sumOf = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0);
  const longest = Math.max(1, ...bars.map(sumOf));
  return (
    <ul aria-label={label} className="flex flex-col gap-2.5">
      {bars.map((bar) => (
        <li
          key={bar.name}
          className="grid grid-cols-[minmax(6rem,9rem)_1fr_auto] items-center gap-3 text-13"
        >
          <span className="text-ink-2">{bar.name}</span>
          <span
            aria-hidden
            className="flex h-3 gap-px overflow-hidden rounded-chip bg-surface-2 forced-colors:border"
          >
            {bar.parts.map(({ look, value }) => (
              <span
                key={look}
                className={cx('h-full forced-colors:bg-[CanvasText]', looks[look])}
                style={{ inlineSize: `${(100 * value) / longest}%` }}
              />
            ))}
          </span>
          <span className="min-w-8 text-end font-semibold tabular-nums">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
