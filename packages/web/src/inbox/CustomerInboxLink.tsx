import { NavLink } from '../platform/NavLink.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { InboxBell } from './InboxBell.tsx';
import { InboxWatch } from './InboxWatch.tsx';

/** The bell of whoever has an account, in the head of every page. */
export function CustomerInboxLink() {
  return (
    <>
      <InboxWatch />
      <NavLink
        to="/inbox"
        className={(active) =>
          buttonClass({ variant: 'quiet', className: active ? 'text-ink! bg-surface-2' : '' })
        }
      >
        <InboxBell look="head" />
      </NavLink>
    </>
  );
}
