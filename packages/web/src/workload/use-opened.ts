import { useSearchParams } from 'wouter';
import { keyOf, type Place } from './place.ts';

/** Whether the tickets of a place are shown. It stands in the address: who comes back from one of them finds it so. */
export function useOpened(place: Place) {
  const [params, setParams] = useSearchParams();
  const key = keyOf(place);
  const opened = params.getAll('open').includes(key);
  const toggle = () =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (opened) next.delete('open', key);
        else next.append('open', key);
        return next;
      },
      { replace: true },
    );
  return [opened, toggle] as const;
}
