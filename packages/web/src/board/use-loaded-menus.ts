import { useEffect } from 'react';
import { loadCardMenu } from './CardMenu.tsx';
import { loadFilterMenu } from './FilterMenu.tsx';

/** Fetches what the first click needs once the board has been drawn. */
export function useLoadedMenus(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // A failure shows when the menu is opened.
      void Promise.allSettled([loadCardMenu(), loadFilterMenu()]);
    }, 1000);
    return () => clearTimeout(timer);
  }, []);
}
