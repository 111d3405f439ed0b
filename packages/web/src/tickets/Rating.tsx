import { useState } from 'react';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { momentInSentence } from '../text/moments.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';
import { ScoreChoice } from './ScoreChoice.tsx';
import { useRating } from './use-rating.ts';

/** One tap stores; the agent and a comment may follow; nothing waits for it. */
export function Rating({ ticket }: { ticket: Standing }) {
  const { satisfaction, assignee } = ticket;
  const { score, agentScore, choose, comment, busy } = useRating(ticket);
  const agent = satisfaction?.agent ?? assignee;
  return (
    <div className="mt-5 flex flex-col gap-4">
      <ScoreChoice
        question={t('ticket.rate')}
        optional
        score={score}
        onChoose={(score) => choose({ score, agentScore })}
      />
      {score !== null && agent && (
        <ScoreChoice
          question={t('ticket.rate.agent', { name: agent.name })}
          optional
          score={agentScore}
          onChoose={(agentScore) => choose({ score, agentScore })}
        />
      )}
      {satisfaction && <RatingComment rating={satisfaction} busy={busy} onSend={comment} />}
    </div>
  );
}

interface CommentProps {
  rating: NonNullable<Standing['satisfaction']>;
  busy: boolean;
  onSend: (comment: string) => void;
}

function RatingComment({ rating, busy, onSend }: CommentProps) {
  const [comment, setComment] = useState(rating.comment ?? '');
  const now = useNow();
  const when = momentInSentence(new Date(rating.changeableUntil), now);
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        <TextArea
          label={t('ticket.rate.comment')}
          hint={t('ticket.rate.until', { when })}
          optional
          rows={2}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
      <Button busy={busy} disabled={comment.trim() === ''} onClick={() => onSend(comment)}>
        {t('ticket.rate.send')}
      </Button>
    </div>
  );
}
