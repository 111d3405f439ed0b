import { I18nProvider, Trans } from '@lingui/react';
import type { ReactElement, ReactNode } from 'react';
import { language } from './language.ts';

type Values = Record<string, string | number>;

/**
 * Adds a domain's texts to the catalogue and gives back the two ways to show them: `t` for a
 * string, `T` for rich text whose tags (`<b>…</b>`) are the elements of `components`. TypeScript
 * refuses an id that the domain does not have. Texts are ICU messages; plurals come from Intl.
 */
export function catalogue<Messages extends Record<string, string>>(messages: Messages) {
  type Id = keyof Messages & string;
  language.load('en', messages);

  const t = (id: Id, values?: Values) => language._(id, values);

  function T(props: { id: Id; values?: Values; components?: Record<string, ReactElement> }) {
    return <Trans {...props} />;
  }

  return { t, T };
}

/** Gives every text below it the active language; the tree is made anew when that changes. */
export function TextProvider({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={language}>{children}</I18nProvider>;
}
