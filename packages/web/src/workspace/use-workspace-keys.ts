import { useShortcuts } from '../agents/shortcuts.ts';
import { useViewer } from '../identity/viewer.ts';
import { toast } from '../ui/toasts.ts';
import type { FactChoice } from './OpenFactMenu.tsx';
import { t } from './text.ts';
import type { WorkspaceActions } from './use-workspace-actions.ts';

interface Elsewhere {
  /** Shows the part of the page in which the facts stand, where one part is seen at a time. */
  showDetails: () => void;
  sheet: () => void;
}

/** The keys of the board that act on a ticket do the same here; what cannot be done says so. */
export function useWorkspaceKeys(actions: WorkspaceActions, { showDetails, sheet }: Elsewhere) {
  const { viewer } = useViewer();
  const { ticket, may } = actions;
  const { number } = ticket;
  const refuse = () => toast(t('workspace.keys.refused', { number }));

  const change = (choice: FactChoice, isAllowed: boolean) => () => {
    if (!isAllowed) return refuse();
    showDetails();
    actions.choose(choice);
  };
  /** What stands in line is claimed, and what somebody else has changes hands. */
  function takeIt() {
    if (viewer && ticket.assignee?.id === viewer.id) toast(t('workspace.keys.yours', { number }));
    else if (may('CLAIM')) void actions.claim();
    else if (viewer && may('ASSIGN')) void actions.assign({ assigneeId: viewer.id, name: null });
    else refuse();
  }
  useShortcuts({
    i: takeIt,
    a: change('assignee', may('ASSIGN')),
    p: change('priority', may('CHANGE_PRIORITY')),
    s: change('status', may('CHANGE_STATUS')),
    m: change('status', may('CHANGE_STATUS')),
    e: () => (actions.mayResolve ? actions.ask('resolution') : refuse()),
    '?': sheet,
  });
}
