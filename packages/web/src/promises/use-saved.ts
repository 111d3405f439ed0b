import { useLocation } from 'wouter';
import { toast } from '../ui/toasts.ts';
import { useLatest } from './use-latest.ts';

/** What follows on saving: it is said, and one is back at the list. */
export function useSaved() {
  const latest = useLatest();
  const [, navigate] = useLocation();
  return async (text: string) => {
    toast(text);
    await latest();
    navigate('/settings/promises');
  };
}
