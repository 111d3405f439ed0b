import { LogOut } from 'lucide-react';
import { type ComponentProps, type ReactNode, useSyncExternalStore } from 'react';
import { useSignOut } from '../identity/sign-out.ts';
import { Popover } from '../ui/Popover.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { chooseTheme, type Theme, themeStore } from '../ui/theme.ts';
import { t } from './text.ts';

const themes: Theme[] = ['light', 'dark', 'system'];

interface Props extends Pick<ComponentProps<typeof Popover>, 'trigger' | 'side' | 'className'> {
  signedIn: boolean;
  /** Further entries, first in the panel. */
  children?: ReactNode;
}

/** Appearance for everybody, signing out for those who are in. */
export function AccountMenu({ signedIn, children, ...popover }: Props) {
  const signOut = useSignOut();
  return (
    <Popover {...popover}>
      {() => (
        <>
          {children}
          <ThemeChoice />
          {signedIn && (
            <div className="mt-1.5 border-t border-line pt-1.5">
              <PanelButton icon={<LogOut size={16} aria-hidden />} onClick={signOut}>
                {t('app.sign-out')}
              </PanelButton>
            </div>
          )}
        </>
      )}
    </Popover>
  );
}

function ThemeChoice() {
  const theme = useSyncExternalStore(themeStore.subscribe, themeStore.read);
  return (
    <div className="p-1.5">
      <RadioGroup
        legend={t('app.theme')}
        choices={themes.map((value) => ({ value, label: t(`app.theme.${value}`) }))}
        value={theme}
        onChange={(value) => chooseTheme(themes.find((one) => one === value) ?? 'system')}
        className="grid-cols-3"
        look="tile"
      />
    </div>
  );
}

interface PanelButtonProps extends ComponentProps<'button'> {
  icon: ReactNode;
}

export function PanelButton({ icon, children, ...button }: PanelButtonProps) {
  return (
    <button
      {...button}
      type="button"
      className="flex min-h-9 w-full items-center gap-2.5 rounded-chip px-2 text-start text-13 font-semibold text-ink-2 hover:bg-surface-2 hover:text-ink touch:min-h-11"
    >
      {icon}
      {children}
    </button>
  );
}
