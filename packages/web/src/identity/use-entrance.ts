import { useLocation, useSearch } from 'wouter';
import { announce } from '../ui/announcer.ts';
import { useSessionChange } from './session.ts';
import { t } from './text.ts';

interface Entered {
  name: string;
  role: string;
}

/** Only addresses of our own: a link from elsewhere must not send people away after signing in. */
export function ownPath(next: string | null) {
  return next?.startsWith('/') && !/^\/[/\\]/.test(next) ? next : null;
}

/** What happens once the desk knows who somebody is: fresh screens, then on to where they wanted. */
export function useEntrance() {
  const changed = useSessionChange();
  const [, navigate] = useLocation();
  const next = ownPath(new URLSearchParams(useSearch()).get('next'));
  return async ({ name, role }: Entered) => {
    await changed();
    announce(t('identity.welcome', { name }));
    // Back leads to where they were before, not to a form that is done with.
    navigate(next ?? (role === 'CUSTOMER' ? '/tickets' : '/board'), { replace: true });
  };
}
