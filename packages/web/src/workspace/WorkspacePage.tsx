import { Suspense, useState } from 'react';
import { useParams } from 'wouter';
import { Pictures } from '../agents/Pictures.tsx';
import { NotHere } from '../platform/not-here.ts';
import { cx } from '../ui/cx.ts';
import { OpenTicket } from './OpenTicket.tsx';
import { type Pane, PaneTabs } from './PaneTabs.tsx';
import { TicketList } from './TicketList.tsx';
import { t } from './text.ts';
import { WorkspaceSkeleton } from './WorkspaceSkeleton.tsx';

/** One ticket as an agent works on it: beside it the list it came from. */
export function WorkspacePage() {
  const { number: written } = useParams<'/board/tickets/:number'>();
  if (!/^\d{1,9}$/.test(written)) throw new NotHere();
  return <Workspace number={Number(written)} />;
}

function Workspace({ number }: { number: number }) {
  const [pane, setPane] = useState<Pane>('thread');
  return (
    <>
      <Pictures />
      <PaneTabs pane={pane} onChoose={setPane} />
      {pane === 'list' && <h1 className="sr-only min-[900px]:hidden">{t('workspace.list')}</h1>}
      <div className="flex min-h-0 flex-1 max-[900px]:flex-col">
        <div className={cx(listClass, pane !== 'list' && 'max-[900px]:hidden')}>
          <TicketList number={number} onOpened={() => setPane('thread')} />
        </div>
        <Suspense key={number} fallback={<WorkspaceSkeleton />}>
          <OpenTicket number={number} pane={pane} onPane={setPane} />
        </Suspense>
      </div>
    </>
  );
}

const listClass =
  'flex min-h-0 w-68 shrink-0 flex-col border-e border-line bg-surface max-[900px]:w-full max-[900px]:flex-1 max-[900px]:border-0 min-[900px]:max-[1200px]:hidden';
