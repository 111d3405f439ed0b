import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { SendHorizontal, StickyNote } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { AddFiles } from '../attachments/AddFiles.tsx';
import { Uploading } from '../attachments/Uploading.tsx';
import { graphql } from '../graphql/gql.ts';
import type { ComposerFragment } from '../graphql/graphql.ts';
import { useDraftOwner } from '../identity/draft-owner.ts';
import { momentInSentence } from '../text/moments.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { ComposerModes } from './ComposerModes.tsx';
import type { Mode } from './draft.ts';
import { HeldReply } from './HeldReply.tsx';
import { StaleReply } from './StaleReply.tsx';
import { t } from './text.ts';
import { type ComposerState, useComposer } from './use-composer.ts';
import { useComposerKeys } from './use-composer-keys.ts';

const ComposerDocument = graphql(`
  fragment Composer on Ticket {
    id
    number
    status
    lastCursor
    viewerActions
    reopenableUntil
    team {
      id
      name
    }
    customer {
      id
      name
    }
  }
`);

/** Where an agent writes; whoever else comes to this browser begins with their own draft. */
export function Composer({ ticket }: { ticket: FragmentType<typeof ComposerDocument> }) {
  const { data } = useSuspenseFragment({ fragment: ComposerDocument, from: ticket });
  const owner = useDraftOwner();
  return <ComposerOf key={`${owner} ${data.id}`} owner={owner} data={data} />;
}

/** Answers the customer or leaves a note; the two cannot be mistaken. */
function ComposerOf({ owner, data }: { owner: string; data: ComposerFragment }) {
  const composer = useComposer(owner, data);
  const area = useRef<HTMLTextAreaElement>(null);
  const { mode, mayReply, failure, held } = composer;
  // Whoever chooses or sends goes on writing; left on the button, what they type would be shortcuts.
  const write = () => area.current?.focus();
  const choose = (next: Mode) => {
    composer.setMode(next);
    write();
  };
  const send = () => {
    composer.send();
    write();
  };
  useComposerKeys(area, mayReply, composer.setMode);
  return (
    <section
      aria-label={t('workspace.composer')}
      data-written
      className={cx(frameClass, frame[mode])}
    >
      <ComposerModes mode={mode} mayReply={mayReply} onChoose={choose} />
      {!mayReply && <Banner tone="info">{whyNoReply(data)}</Banner>}
      {failure && failure.missed.length > 0 && <StaleReply failure={failure} composer={composer} />}
      {failure && failure.missed.length === 0 && (
        <Banner tone="bad" announced>
          {failure.refusal.message}
        </Banner>
      )}
      {held.phase !== 'idle' && mode === 'reply' && <HeldReply held={held} />}
      <FileDrop onFiles={composer.uploads.add} dropText={t('workspace.composer.drop')}>
        <Words area={area} composer={composer} customer={data.customer.name} />
      </FileDrop>
      <Uploading uploads={composer.uploads} />
      <Foot ticket={data} composer={composer} send={send} />
    </section>
  );
}

function whyNoReply({ status, team, reopenableUntil, customer }: ComposerFragment): string {
  const now = new Date();
  const until = reopenableUntil === null ? now : new Date(reopenableUntil);
  if (status === 'CLOSED' && until <= now)
    return t('workspace.composer.closed-for-good', { name: customer.name });
  if (status === 'CLOSED') {
    const at = momentInSentence(until, now);
    return t('workspace.composer.closed', { name: customer.name, until: at });
  }
  return t('workspace.composer.watching', { team: team?.name ?? t('workspace.stale.somebody') });
}

const frameClass = 'mx-3 mb-3 flex flex-col gap-2 rounded-column border p-2.5 md:mx-5 md:mb-4';
const frame = {
  reply: 'border-control bg-surface focus-within:border-brand',
  note: 'border-dashed border-warn bg-warn-soft',
};

interface WordsProps {
  area: RefObject<HTMLTextAreaElement | null>;
  composer: ComposerState;
  customer: string;
}

function Words({ area, composer, customer }: WordsProps) {
  const { mode, text, sendable, held } = composer;
  return (
    <textarea
      ref={area}
      aria-label={t(`workspace.composer.${mode}.label`, { name: customer })}
      placeholder={t(`workspace.composer.${mode}.placeholder`, { name: customer })}
      rows={1}
      value={text}
      readOnly={held.phase !== 'idle'}
      onChange={(event) => composer.write(event.target.value)}
      onKeyDown={(event) => {
        const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (sends && sendable && held.phase === 'idle') composer.send();
      }}
      className="field-sizing-content max-h-[40dvh] min-h-10 w-full min-[900px]:min-h-18 resize-none rounded-chip bg-transparent px-1 text-14 text-ink touch:text-16"
    />
  );
}

interface FootProps {
  ticket: ComposerFragment;
  composer: ComposerState;
  send: () => void;
}

function Foot({ ticket, composer, send }: FootProps) {
  const { mode, mayReply, sendable, held, uploads } = composer;
  const to = { name: ticket.customer.name };
  const note = mode === 'note';
  return (
    <div className="flex items-center gap-2">
      <AddFiles look="icons" onFiles={uploads.add} />
      <p className="ms-auto min-w-0 text-end text-12 font-medium text-ink-2">
        {note
          ? t('workspace.composer.note.to')
          : t(mayReply ? 'workspace.composer.to' : 'workspace.composer.unsent', to)}
      </p>
      <Button
        variant={note ? 'secondary' : 'primary'}
        icon={
          note ? (
            <StickyNote size={16} aria-hidden />
          ) : (
            <SendHorizontal size={16} aria-hidden className="flip-rtl" />
          )
        }
        title={t('workspace.composer.keys')}
        busy={held.phase === 'sending'}
        disabled={!sendable || held.phase === 'waiting' || (!note && !mayReply)}
        onClick={send}
      >
        {t(note ? 'workspace.composer.note.send' : 'workspace.composer.send')}
      </Button>
    </div>
  );
}
