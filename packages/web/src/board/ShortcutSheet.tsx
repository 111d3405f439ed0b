import { KeySheet } from '../agents/KeySheet.tsx';
import { t } from './text.ts';

interface Props {
  open: boolean;
  onClose: () => void;
}

const rows = [
  ['J ↓', 'board.keys.next'],
  ['K ↑', 'board.keys.previous'],
  ['← →', 'board.keys.column'],
  ['Enter', 'board.keys.open'],
  ['Space', 'board.keys.lift'],
  ['I', 'board.keys.claim'],
  ['A', 'board.keys.assign'],
  ['P', 'board.keys.priority'],
  ['S', 'board.keys.status'],
  ['M', 'board.keys.move'],
  ['E', 'board.keys.resolve'],
  ['W', 'board.keys.why'],
  ['R', 'board.keys.reply'],
  ['N', 'board.keys.note'],
  ['Z', 'board.keys.undo'],
  ['/', 'board.keys.search'],
  ['?', 'board.keys.sheet'],
] as const;

/** All keys of the board. */
export const ShortcutSheet = ({ open, onClose }: Props) => (
  <KeySheet
    open={open}
    onClose={onClose}
    title={t('board.keys.title')}
    rows={rows.map(([keys, does]) => [keys, t(does)])}
  />
);
