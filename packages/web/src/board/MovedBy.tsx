import { Avatar } from '../ui/Avatar.tsx';
import { t } from './text.ts';

/** Says for a moment who has moved the card. */
export function MovedBy({ name }: { name: string }) {
  return (
    <p className="mt-2.5 flex items-center gap-2 border-t border-dashed border-line pt-2 text-12 font-medium text-info">
      <Avatar name={name} size={22} />
      {t('board.moved-by', { name: name.split(' ')[0] ?? name })}
    </p>
  );
}
