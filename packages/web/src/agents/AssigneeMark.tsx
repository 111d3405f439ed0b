import { Avatar } from '../ui/Avatar.tsx';
import { Picture } from './Pictures.tsx';
import { t } from './text.ts';

type Assignee = { readonly name: string } | null;

export const assigneeText = (assignee: Assignee) =>
  assignee ? t('agents.assigned-to', { name: assignee.name }) : t('agents.unassigned');

interface Props {
  assignee: Assignee;
  size?: number;
}

/** Who has the ticket; a dashed circle where nobody has. */
export function AssigneeMark({ assignee, size = 24 }: Props) {
  if (assignee) {
    return <Avatar name={assignee.name} size={size} label={assigneeText(assignee)} />;
  }
  return (
    <span
      title={t('agents.unassigned')}
      className="inline-flex shrink-0 items-center justify-center rounded-full border border-dashed border-control text-ink-3"
      style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem` }}
    >
      <Picture name="nobody" size={size * 0.54} label={t('agents.unassigned')} />
    </span>
  );
}
