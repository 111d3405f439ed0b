import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { Popover } from '../ui/Popover.tsx';

const AccountPanel = lazy(async () => ({
  default: (await import('./AccountPanel.tsx')).AccountPanel,
}));

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
