import { t } from './text.ts';

/** The first stop of the Tab key: past the menu, to the content. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-brand-solid px-4 py-2 font-semibold text-white focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-70"
    >
      {t('app.skip')}
    </a>
  );
}
