import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { type Earlier, type EarlierQuery, useEarlier } from './use-earlier.ts';

interface Props {
  query: EarlierQuery;
  /** Null when nothing comes before. */
  earlier: Earlier | null;
  /** Told before something earlier is read, and where that was refused. */
  onBegin?: () => void;
  onRefused?: () => void;
  children: string;
}

/** Shows what comes before, while there is something. */
export function EarlierButton({ query, earlier, onBegin, onRefused, children }: Props) {
  const { load, busy } = useEarlier(query, earlier);
  if (!load) return null;
  const press = async () => {
    onBegin?.();
    const refusal = await load();
    if (!refusal) return;
    onRefused?.();
    toast(refusal.message, { tone: 'bad' });
  };
  return (
    <Button size="sm" variant="quiet" className="self-center" busy={busy} onClick={press}>
      {children}
    </Button>
  );
}
