import { KeySheet } from '../agents/KeySheet.tsx';
import { t } from './text.ts';

interface Props {
  open: boolean;
  onClose: () => void;
}

const rows = [
  ['J', 'workspace.keys.next'],
  ['K', 'workspace.keys.previous'],
  ['R', 'workspace.keys.reply'],
  ['N', 'workspace.keys.note'],
  ['I', 'workspace.keys.claim'],
  ['A', 'workspace.keys.assign'],
  ['P', 'workspace.keys.priority'],
  ['S M', 'workspace.keys.status'],
  ['E', 'workspace.keys.resolve'],
  ['?', 'workspace.keys.sheet'],
] as const;

/** All keys of the open ticket. */
export const WorkspaceKeys = ({ open, onClose }: Props) => (
  <KeySheet
    open={open}
    onClose={onClose}
    title={t('workspace.keys.title')}
    rows={rows.map(([keys, does]) => [keys, t(does)])}
  />
);
