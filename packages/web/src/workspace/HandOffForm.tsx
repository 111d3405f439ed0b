import { useSuspenseQuery } from '@apollo/client/react';
import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { HandOffFormQuery } from '../graphql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TeamLoad } from './TeamLoad.tsx';
import { t } from './text.ts';

const HandOffDocument = graphql(`
  query HandOffForm {
    teams {
      id
      name
      level
      workload {
        ongoing
        pending
        completed
      }
      members {
        id
        available
      }
    }
    queues {
      id
      waitingCount
      team {
        id
      }
    }
  }
`);

export type ReceivingTeam = HandOffFormQuery['teams'][number];

export interface HandOffProps {
  ticket: { number: number; team: { name: string; level: number } | null };
  onCancel: () => void;
  onHandOff: (note: string, team: string) => void;
}

export function HandOffForm({ ticket, onCancel, onHandOff }: HandOffProps) {
  const { data } = useSuspenseQuery(HandOffDocument, { fetchPolicy: 'network-only' });
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const team = nextLevel(data.teams, ticket.team?.level ?? 0);
  if (!team) return <NoNextLevel team={ticket.team?.name ?? ''} onCancel={onCancel} />;

  const waiting = data.queues
    .filter((queue) => queue.team.id === team.id)
    .reduce((sum, queue) => sum + queue.waitingCount, 0);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim()) onHandOff(note.trim(), team.name);
        else setMissing(true);
      }}
    >
      <TeamLoad team={team} waiting={waiting} />
      <TextArea
        ref={focusOnce}
        label={t('workspace.handoff.note')}
        hint={t('workspace.handoff.note.hint')}
        error={missing && !note.trim() ? t('workspace.handoff.missing') : null}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>
          {t('workspace.cancel')}
        </Button>
        <Button variant="primary" type="submit" icon={<ArrowUpRight size={16} aria-hidden />}>
          {t('workspace.handoff.submit', { team: team.name })}
        </Button>
      </div>
    </form>
  );
}

/** The lowest level above: whoever hands a ticket on does not skip one. */
const nextLevel = (teams: readonly ReceivingTeam[], level: number) =>
  teams.filter((team) => team.level > level).sort((a, b) => a.level - b.level)[0];

function NoNextLevel({ team, onCancel }: { team: string; onCancel: () => void }) {
  return (
    <>
      <p className="text-14 text-ink-2">{t('workspace.handoff.none', { team })}</p>
      <Button onClick={onCancel}>{t('workspace.cancel')}</Button>
    </>
  );
}

/** The form comes after the dialog has opened and given the focus to its close button. */
const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();
