import { I18nProvider, Trans } from '@lingui/react';
import type { ReactElement } from 'react';
import { language } from './language.ts';

interface Props<Id> {
  id: Id;
  values?: Record<string, string | number>;
  /** The elements that the text's tags stand for: `{ b: <b /> }` for `<b>…</b>`. */
  components: Record<string, ReactElement>;
}

/** How to show those texts of a catalogue that have tags in them. */
export const richText =
  <Messages extends Record<string, string>>(_messages: Messages) =>
  (props: Props<keyof Messages & string>) => (
    <I18nProvider i18n={language}>
      <Trans {...props} />
    </I18nProvider>
  );
