import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';

interface Props<Value extends string> {
  legend: ReactNode;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** What a choice is called by those who do not see where it stands. */
  nameOf?: (label: string) => string;
  /** How legend and choices stand to each other. */
  className?: string;
  choicesClass?: string;
}

/** Some of a few. */
export function Checks<Value extends string>({
  legend,
  choices,
  chosen,
  onChange,
  nameOf,
  className,
  choicesClass = 'flex flex-wrap gap-x-4',
}: Props<Value>) {
  const toggle = (value: Value, on: boolean) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? on : chosen.includes(one))),
    );
  return (
    <fieldset className={cx('min-w-0', className)}>
      {/* A legend that does not float keeps to a layout of its own. */}
      <legend className="float-start">{legend}</legend>
      <div className={choicesClass}>
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-7 items-center gap-2 text-13 touch:min-h-11"
          >
            <input
              type="checkbox"
              aria-label={nameOf?.(label)}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              className="size-4 shrink-0 accent-brand-solid"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
