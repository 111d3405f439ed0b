import type { ReactNode } from 'react';
import type { TriageRowFragment as Row } from '../graphql/graphql.ts';
import { Menu } from '../ui/Menu.tsx';
import { type TriageChoice, TriageChoices } from './TriageChoices.tsx';
import type { TriageActions } from './use-triage-actions.ts';

interface Props {
  row: Row;
  choice: TriageChoice;
  actions: TriageActions;
  trigger: ReactNode;
  /** After it has closed: where the focus goes is the list's business. */
  onClosed: () => void;
  onClose: () => void;
}

/** The one menu that is open; it exists only while it is. */
export function TriageMenu({ trigger, onClose, onClosed, ...choice }: Props) {
  return (
    <Menu open onOpenChange={onClose} onClosed={onClosed} trigger={trigger}>
      <TriageChoices {...choice} />
    </Menu>
  );
}
