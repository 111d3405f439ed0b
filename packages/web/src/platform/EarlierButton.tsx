import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { type Earlier, type EarlierQuery, useEarlier } from './use-earlier.ts';

interface Props {
  query: EarlierQuery;
  /** Null when nothing comes before. */
  earlier: Earlier | null;
  children: string;
}

/** Shows what comes before, while there is something. */
export function EarlierButton({ query, earlier, children }: Props) {
  const { load, busy } = useEarlier(query, earlier);
  if (!load) return null;
  const press = async () => {
    const refusal = await load();
    if (refusal) toast(refusal.message, { tone: 'bad' });
  };
  return (
    <Button size="sm" variant="quiet" className="self-center" busy={busy} onClick={press}>
      {children}
    </Button>
  );
}
