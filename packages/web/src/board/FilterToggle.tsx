import { ClockAlert } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import { chipClass, offClass, onClass } from './filter-class.ts';

interface Props {
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** A part of the filter that is on or off. */
export function FilterToggle({ name, isOn, onChange }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className={cx(chipClass, isOn ? onClass : offClass)}
    >
      <ClockAlert size={14} aria-hidden />
      {name}
    </button>
  );
}
