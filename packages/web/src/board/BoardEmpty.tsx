import { Inbox, SearchX } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { t } from './text.ts';

interface Props {
  filtered: boolean;
  onClear: () => void;
}

/** Says why there is nothing, and what to do about it. */
export function BoardEmpty({ filtered, onClear }: Props) {
  if (!filtered) {
    return (
      <EmptyState
        icon={<Inbox size={24} aria-hidden />}
        title={t('board.empty.none')}
        text={t('board.empty.none.text')}
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchX size={24} aria-hidden />}
      title={t('board.empty')}
      text={t('board.empty.text')}
      action={<Button onClick={onClear}>{t('board.filter.clear')}</Button>}
    />
  );
}
