import { type ComponentProps, type ReactNode, Suspense } from 'react';
import { late } from '../platform/late.ts';
import { Popover } from '../ui/Popover.tsx';

const AccountPanel = late(async () => (await import('./AccountPanel.tsx')).AccountPanel);

interface Props extends Pick<ComponentProps<typeof Popover>, 'trigger' | 'side' | 'className'> {
  signedIn: boolean;
  /** Further entries, first in the panel. */
  children?: ReactNode;
}

/** What belongs to the person in front of the screen. */
export function AccountMenu({ signedIn, children, ...popover }: Props) {
  return (
    <Popover {...popover}>
      {() => (
        <>
          {children}
          <Suspense fallback={null}>
            <AccountPanel signedIn={signedIn} />
          </Suspense>
        </>
      )}
    </Popover>
  );
}
