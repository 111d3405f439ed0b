import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { FieldError } from './Field.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  /** A line below the label. */
  description?: ReactNode;
  icon?: ReactNode;
}

interface Props {
  legend: ReactNode;
  choices: Choice[];
  value: string | null;
  onChange: (value: string) => void;
  error?: string | null | undefined;
  /** How the choices are laid out. */
  className?: string;
  /** `tile` puts the icon above the label, `row` beside it. */
  look?: 'row' | 'tile';
  disabled?: boolean;
  id?: string;
}

/** Native radio buttons in cards: arrows move, the label is the target, forms understand them. */
export function RadioGroup({ legend, choices, value, onChange, error, ...rest }: Props) {
  const { className, look = 'row', disabled = false, id } = rest;
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset
      id={id}
      disabled={disabled}
      aria-describedby={error ? errorId : undefined}
      className="min-w-0"
    >
      <legend className="mb-1.5 text-13 font-semibold text-ink">{legend}</legend>
      <div className={cx('grid gap-2', className)}>
        {choices.map((choice) => (
          <RadioCard
            key={choice.value}
            {...{ choice, name, look }}
            invalid={Boolean(error)}
            checked={choice.value === value}
            onSelect={() => onChange(choice.value)}
          />
        ))}
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={errorId} text={error} />
        </div>
      )}
    </fieldset>
  );
}

interface CardProps {
  choice: Choice;
  name: string;
  look: 'row' | 'tile';
  checked: boolean;
  invalid: boolean;
  onSelect: () => void;
}

const forcedTile =
  'forced-colors:forced-color-adjust-none forced-colors:border-[Highlight] forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:has-focus-visible:outline-[Highlight]';

function RadioCard({ choice, name, look, checked, invalid, onSelect }: CardProps) {
  return (
    <label
      className={cx(
        'relative flex min-h-11 cursor-pointer items-center gap-2.5 rounded-card border px-3 py-2.5 transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
        'has-disabled:cursor-default has-disabled:opacity-60',
        look === 'tile' && 'flex-col justify-center gap-1 px-0.5! text-center whitespace-nowrap',
        checked
          ? 'border-brand bg-brand-soft text-brand-soft-ink'
          : 'border-control bg-surface text-ink hover:bg-surface-2',
        // Without a circle to fill, a device that sets the colours would make all tiles the same.
        look === 'tile' && checked && forcedTile,
        invalid && 'border-bad',
      )}
    >
      <input
        type="radio"
        name={name}
        value={choice.value}
        checked={checked}
        onChange={onSelect}
        // A second press on the present choice counts too: it stores again what did not go through.
        onClick={() => checked && onSelect()}
        className={cx(look === 'tile' ? 'sr-only' : 'size-4 shrink-0 accent-brand-solid')}
      />
      {choice.icon}
      <span className="min-w-0">
        <span
          className={cx('block font-semibold', look === 'tile' ? 'text-12 sm:text-13' : 'text-13')}
        >
          {choice.label}
        </span>
        {choice.description && (
          <span className={cx('block text-12', !checked && 'text-ink-3')}>
            {choice.description}
          </span>
        )}
      </span>
    </label>
  );
}
