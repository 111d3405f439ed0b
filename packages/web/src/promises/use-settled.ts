import { useEffect, useState } from 'react';

/** A value once it has not changed for a moment: typing is not asked about letter by letter. */
export function useSettled<Value>(value: Value, ms = 250): Value {
  const [settled, setSettled] = useState(value);
  const said = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [said, ms]);
  return settled;
}
