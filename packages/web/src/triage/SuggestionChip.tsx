import { Sparkles } from 'lucide-react';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';
import { quoted } from './triage-row.ts';
import type { TriageActions } from './use-triage-actions.ts';

interface Props {
  row: Row;
  actions: TriageActions;
  tabIndex?: number;
  className?: string;
}

/** What a rule suggests, with its reason; pressing it accepts. Without a rule there is nothing. */
export function SuggestionChip({ row, actions, tabIndex, className }: Props) {
  const { suggestion, number } = row;
  if (!suggestion || suggestion.priority === row.priority) return null;
  const words = quoted(suggestion.words);
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={t('triage.suggestion.accept', { number, words })}
      title={t('triage.suggestion', { words })}
      onClick={() => void actions.setPriority(row, suggestion.priority)}
      className={cx(
        'relative inline-flex min-h-6 max-w-60 min-w-0 items-center gap-1 rounded-chip border border-dashed border-brand bg-brand-soft px-1.5 text-12 font-semibold text-brand-soft-ink hover:underline touch:min-h-8',
        className,
      )}
    >
      <Sparkles size={13} aria-hidden className="shrink-0" />
      <span className="truncate">{t('triage.suggestion', { words })}</span>
    </button>
  );
}
