import type { ReactNode } from 'react';

interface Props<Value extends string> {
  legend: ReactNode;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Some of a few. */
export function Checks<Value extends string>({ legend, choices, chosen, onChange }: Props<Value>) {
  const toggle = (value: Value, on: boolean) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? on : chosen.includes(one))),
    );
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-4">
      <legend className="float-start me-3 min-w-12 py-1 text-12 font-semibold text-ink-3">
        {legend}
      </legend>
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className="inline-flex min-h-7 items-center gap-2 text-13 touch:min-h-11"
        >
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
            className="size-4 accent-brand-solid"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
