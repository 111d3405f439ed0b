import { Check, LogOut } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useSignOut } from '../identity/sign-out.ts';
import { Menu, MenuHeading, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { chooseTheme, type Theme, themeStore } from '../ui/theme.ts';
import { t } from './text.ts';

const themes: Theme[] = ['light', 'dark', 'system'];

interface Props {
  trigger: ReactNode;
  signedIn: boolean;
  /** Further entries, first in the menu. */
  children?: ReactNode;
}

/** Appearance for everybody, signing out for those who are in. */
export function AccountMenu({ trigger, signedIn, children }: Props) {
  const theme = useSyncExternalStore(themeStore.subscribe, themeStore.read);
  const signOut = useSignOut();
  return (
    <Menu trigger={trigger}>
      {children}
      <MenuHeading>{t('app.theme')}</MenuHeading>
      {themes.map((choice) => (
        <MenuItem key={choice} checked={choice === theme} onSelect={() => chooseTheme(choice)}>
          <span className="flex items-center justify-between">
            {t(`app.theme.${choice}`)}
            {choice === theme && <Check size={16} aria-hidden />}
          </span>
        </MenuItem>
      ))}
      {signedIn && (
        <>
          <MenuLine />
          <MenuItem icon={<LogOut size={16} aria-hidden />} onSelect={signOut}>
            {t('app.sign-out')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
