import { useState } from 'react';
import { navigate, useHistoryState } from 'wouter/use-browser-location';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { late } from '../platform/late.ts';
import { NewTicketForm } from './NewTicketForm.tsx';
import type { Opened, OpenedPlace } from './TicketOpened.tsx';

const TicketOpened = late(async () => (await import('./TicketOpened.tsx')).TicketOpened);

export function NewTicketPage() {
  const owner = useDraftOwner();
  // The browser keeps it with the address: a reload, or coming back, shows the number again.
  const opened = useHistoryState<Opened | null>();
  // The place in line is not kept, for it would not be true any more.
  const [place, setPlace] = useState<OpenedPlace | null>(null);

  function open(state: Opened, place: OpenedPlace) {
    setPlace(place);
    // An address of its own, so that whoever asks for /new meanwhile gets an empty form.
    navigate(`/new?opened=${state.number}`, { replace: true, state });
  }

  if (!opened) return <NewTicketForm key={owner} owner={owner} onOpened={open} />;
  const here = place?.number === opened.number ? place : null;
  return <TicketOpened opened={opened} position={here?.queuePosition ?? null} />;
}
