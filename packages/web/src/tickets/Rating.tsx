import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react';
import { useState } from 'react';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { momentInSentence } from '../text/moments.ts';
import { Button } from '../ui/Button.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './later-text.ts';
import { useRating } from './use-rating.ts';

const faces = [
  { score: 1, Face: Angry, label: 'ticket.rate.1' },
  { score: 2, Face: Frown, label: 'ticket.rate.2' },
  { score: 3, Face: Meh, label: 'ticket.rate.3' },
  { score: 4, Face: Smile, label: 'ticket.rate.4' },
  { score: 5, Face: Laugh, label: 'ticket.rate.5' },
] as const;

/** One tap stores; a comment may follow; nothing waits for it. */
export function Rating({ ticket }: { ticket: Standing }) {
  const { satisfaction, assignee } = ticket;
  const { score, choose, comment, busy } = useRating(ticket);
  return (
    <div className="mt-5 flex flex-col gap-3">
      <RadioGroup
        legend={assignee ? t('ticket.rate.from', { name: assignee.name }) : t('ticket.rate')}
        look="tile"
        className="grid-cols-5 gap-1.5!"
        choices={faces.map(({ score, Face, label }) => ({
          value: String(score),
          label: t(label),
          icon: <Face size={22} aria-hidden />,
        }))}
        value={score === null ? null : String(score)}
        onChange={(value) => choose(Number(value))}
      />
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
