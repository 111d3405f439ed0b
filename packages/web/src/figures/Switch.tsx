import { cx } from '../ui/cx.ts';

interface Props<Id extends string> {
  label: string;
  options: readonly { id: Id; name: string }[];
  value: Id | null;
  onChoose: (id: Id) => void;
}

/** One of a few, all in sight. */
export function Switch<Id extends string>({ label, options, value, onChoose }: Props<Id>) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex rounded-control border border-line bg-surface-2 p-0.5"
    >
      {options.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === value}
          onClick={() => onChoose(id)}
          className={cx(
            'min-h-7 rounded-chip px-2.5 text-12 font-semibold whitespace-nowrap touch:min-h-10',
            id === value ? 'bg-surface text-ink shadow-1' : 'text-ink-2 hover:text-ink',
          )}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
