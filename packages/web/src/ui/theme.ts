export type Theme = 'light' | 'dark' | 'system';

const key = 'hlm-desk.theme';
const listeners = new Set<() => void>();
/** Where storage is switched off, the choice holds until the page is left. */
let unstored: Theme = 'system';

/** The person's choice; `system` follows the device. `public/theme.js` reads it before painting. */
export function chosenTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : unstored;
  } catch {
    return unstored;
  }
}

const devicePrefersDark = () => matchMedia('(prefers-color-scheme: dark)');

function show() {
  const theme = chosenTheme();
  const dark = theme === 'dark' || (theme === 'system' && devicePrefersDark().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

export function chooseTheme(theme: Theme) {
  unstored = 'system';
  try {
    localStorage.setItem(key, theme);
  } catch {
    unstored = theme;
  }
  show();
}

/** Follows the device, and the other tabs of this browser. */
export function watchTheme() {
  devicePrefersDark().addEventListener('change', show);
  window.addEventListener('storage', (event) => event.key === key && show());
}

export const themeStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: chosenTheme,
};
