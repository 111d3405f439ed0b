import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { t } from './later-text.ts';

const faces = [
  { score: 1, Face: Angry, label: 'ticket.rate.1' },
  { score: 2, Face: Frown, label: 'ticket.rate.2' },
  { score: 3, Face: Meh, label: 'ticket.rate.3' },
  { score: 4, Face: Smile, label: 'ticket.rate.4' },
  { score: 5, Face: Laugh, label: 'ticket.rate.5' },
] as const;

interface Props {
  question: string;
  optional?: boolean;
  score: number | null;
  onChoose: (score: number) => void;
  error?: string | null;
  id?: string;
}

/** One to five, as faces with words. */
export function ScoreChoice({ question, optional = false, score, onChoose, error, id }: Props) {
  return (
    <RadioGroup
      {...(id !== undefined && { id })}
      legend={
        <>
          {question}
          {optional && (
            <span className="font-normal text-ink-3"> ({t('ticket.rate.optional')})</span>
          )}
        </>
      }
      look="tile"
      className="grid-cols-5 gap-1.5!"
      choices={faces.map(({ score, Face, label }) => ({
        value: String(score),
        label: t(label),
        icon: <Face size={22} aria-hidden />,
      }))}
      value={score === null ? null : String(score)}
      error={error}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}
