import { useLocation } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './later-text.ts';

/** Follows words on a closed ticket to the one that goes on with it; answers whether there is one. */
export function useGoOn(ticketId: string) {
  const [, navigate] = useLocation();
  const { viewer } = useViewer();
  return ({ id, number }: { id: string; number: number }) => {
    if (id === ticketId) return false;
    const page = `/tickets/${number}`;
    // A guest sees one ticket, from now on that one: all that is of the other, its socket too, is
    // left behind with this page.
    if (viewer === null) window.location.assign(page);
    else {
      navigate(page);
      toast(t('ticket.follow-up.opened', { number }));
    }
    return true;
  };
}
