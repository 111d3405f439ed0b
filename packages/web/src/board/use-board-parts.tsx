import { useApolloClient } from '@apollo/client/react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ResolveDialog } from '../agents/ResolveDialog.tsx';
import { UndoHistory } from '../agents/undo-history.ts';
import { useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import type { BoardCardFragment } from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { CardFragment } from './BoardCard.tsx';
import { BoardActions } from './board-actions.ts';
import type { BoardParts } from './board-context.ts';
import type { BoardStore } from './board-store.ts';
import { CardFocus } from './card-focus.ts';
import { CardMenus } from './card-menus.ts';
import { tellRefusal } from './tell-refusal.ts';

/** Puts together what the parts of a board share, and the dialog that resolving opens. */
export function useBoardParts(store: BoardStore) {
  const client = useApolloClient();
  const { viewer } = useViewer();
  const [resolving, setResolving] = useState<BoardCardFragment | null>(null);
  const [history] = useState(() => new UndoHistory());
  const verbs = useTicketVerbs();
  const latest = useRef({ verbs, viewer });
  useLayoutEffect(() => {
    latest.current = { verbs, viewer };
  });

  const parts: BoardParts = useMemo(() => {
    const focus = new CardFocus();
    const actions = new BoardActions({
      store,
      focus,
      history,
      verbs: () => latest.current.verbs,
      me: () => latest.current.viewer ?? { id: '', name: '' },
      cardOf: (id) =>
        client.cache.readFragment({
          fragment: CardFragment,
          fragmentName: 'BoardCard',
          from: { __typename: 'Ticket', id },
        }),
      tellRefusal: (...refused) => void tellRefusal({ client, store }, ...refused),
      askResolution: setResolving,
    });
    return { store, focus, menus: new CardMenus(), actions };
  }, [store, client, history]);

  const close = () => {
    if (resolving) parts.focus.ask(resolving.id);
    setResolving(null);
  };
  const dialog = (
    <ResolveDialog
      ticket={resolving && { number: resolving.number, customerName: resolving.customer.name }}
      onCancel={close}
      onResolve={(message) => {
        if (resolving) parts.actions.resolveWith(resolving.id, message);
        close();
      }}
    />
  );
  return { parts, dialog };
}
