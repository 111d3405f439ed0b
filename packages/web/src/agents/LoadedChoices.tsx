import { t } from './text.ts';

interface Props<Data> {
  found: { data?: Data | undefined; error?: unknown };
  children: (data: Data) => React.ReactNode;
}

/** Entries of a menu that are fetched when it opens. */
export function LoadedChoices<Data>({ found, children }: Props<Data>) {
  if (found.data !== undefined) return children(found.data);
  return (
    <p role="status" className="max-w-60 px-2.5 py-2 text-13 text-ink-2">
      {t(found.error ? 'agents.choices.failed' : 'agents.choices.loading')}
    </p>
  );
}
