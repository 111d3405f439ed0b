import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { type EarlierQuery, type Shown, useEarlier } from './use-earlier.ts';

interface Props {
  query: EarlierQuery;
  shown: Shown;
  children: string;
}

/** Shows what comes before, while there is something. */
export function EarlierButton({ query, shown, children }: Props) {
  const { load, busy } = useEarlier(query, shown);
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
