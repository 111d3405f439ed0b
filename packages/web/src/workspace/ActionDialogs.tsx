import { ResolveDialog } from '../agents/ResolveDialog.tsx';
import { HandOffDialog } from './HandOffDialog.tsx';
import type { WorkspaceActions } from './use-workspace-actions.ts';

/** What resolving and handing off ask for first. */
export function ActionDialogs({ actions }: { actions: WorkspaceActions }) {
  const { ticket, asked, ask } = actions;
  const { number, customer } = ticket;
  const close = () => ask(null);
  return (
    <>
      <ResolveDialog
        ticket={asked === 'resolution' ? { number, customerName: customer.name } : null}
        onCancel={close}
        onResolve={(message) => {
          close();
          void actions.resolve(message);
        }}
      />
      <HandOffDialog
        ticket={asked === 'hand-off' ? ticket : null}
        onCancel={close}
        onHandOff={(note, team) => {
          close();
          void actions.handOff(note, team);
        }}
      />
    </>
  );
}
