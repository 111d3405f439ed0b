import { LogOut } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useSignOut } from '../identity/sign-out.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { chooseTheme, type Theme, themeStore } from '../ui/theme.ts';
import { t } from './text.ts';

const themes: Theme[] = ['light', 'dark', 'system'];

/** Appearance for everybody, signing out for those who are in. Fetched when it is opened. */
export function AccountPanel({ signedIn }: { signedIn: boolean }) {
  const signOut = useSignOut();
  return (
    <>
      <ThemeChoice />
      {signedIn && (
        <div className="mt-1.5 border-t border-line pt-1.5">
          <button
            type="button"
            onClick={signOut}
            className="flex min-h-9 w-full items-center gap-2.5 rounded-chip px-2 text-start text-13 font-semibold text-ink-2 hover:bg-surface-2 hover:text-ink touch:min-h-11"
          >
            <LogOut size={16} aria-hidden />
            {t('app.sign-out')}
          </button>
        </div>
      )}
    </>
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
