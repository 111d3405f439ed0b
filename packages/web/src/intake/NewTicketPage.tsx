import { useState } from 'react';
import { late } from '../platform/late.ts';
import { NewTicketForm } from './NewTicketForm.tsx';
import type { Opened } from './TicketOpened.tsx';

const TicketOpened = late(async () => (await import('./TicketOpened.tsx')).TicketOpened);

export function NewTicketPage() {
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened) return <TicketOpened opened={opened} onAnother={() => setOpened(null)} />;
  return <NewTicketForm onOpened={setOpened} />;
}
