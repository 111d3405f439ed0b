import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

interface Props {
  caption: string;
  columns: readonly string[];
  /** The first cell names its row. */
  rows: readonly (readonly string[])[];
  className?: string;
}

/** Numbers in rows and columns; long ones scroll by keyboard, too. */
export function DataTable({ caption, columns, rows, className }: Props) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t('figures.chart.table.of', { chart: caption })}
      className={cx('max-h-80 overflow-auto', className)}
    >
      <table className="w-full border-collapse text-13 tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={cx(
                  'border-b border-line px-2 py-1.5 font-semibold text-ink-2',
                  index === 0 ? 'text-start' : 'text-end',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name} className="border-b border-line last:border-0">
              <th scope="row" className="px-2 py-1.5 text-start font-medium">
                {name}
              </th>
              {columns.slice(1).map((column, index) => (
                <td key={column} className="px-2 py-1.5 text-end whitespace-nowrap">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
