import { i18n } from '@lingui/core';

// English stands in the code; it must be on before the first text is asked for.
i18n.load('en', {});
i18n.activate('en');

/** The one catalogue of texts, and the language that the desk speaks now. */
export const language = i18n;
