import { type FormEvent, useId, useState } from 'react';
import type { SurveyPageQuery } from '../graphql/graphql.ts';
import { momentInSentence } from '../text/moments.ts';
import { t as rate } from '../tickets/later-text.ts';
import { ScoreChoice } from '../tickets/ScoreChoice.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './text.ts';
import { useSurvey } from './use-survey.ts';

interface Props {
  survey: NonNullable<SurveyPageQuery['survey']>;
  token: string;
  onSent: () => void;
  /** Looks anew how the survey stands. */
  onRefused: () => void;
}

/** The outcome, the agent, and what there is to say; only the first needs an answer. */
export function SurveyForm({ survey, ...rest }: Props) {
  const { agentName, endsAt } = survey;
  const [tried, setTried] = useState(false);
  const outcomeId = useId();
  const { answer, write, send, busy, refusal } = useSurvey(survey, rest);
  const when = momentInSentence(new Date(endsAt ?? 0), useNow());
  const missing = tried && answer.score === null;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (answer.score !== null) return void send();
    document.getElementById(outcomeId)?.querySelector('input')?.focus();
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      <p className="text-14 text-ink-2">
        {survey.score !== null
          ? t('tracking.survey.answered', { when })
          : agentName
            ? t('tracking.survey.resolved', { name: agentName })
            : t('tracking.survey.resolved.we')}
      </p>
      {refusal && (
        <Banner tone="bad" announced>
          {refusal.message}
        </Banner>
      )}
      <ScoreChoice
        id={outcomeId}
        question={rate('ticket.rate')}
        score={answer.score}
        error={missing ? t('tracking.survey.need') : null}
        onChoose={(score) => write({ score })}
      />
      {agentName && (
        <ScoreChoice
          question={rate('ticket.rate.agent', { name: agentName })}
          optional
          score={answer.agentScore}
          onChoose={(agentScore) => write({ agentScore })}
        />
      )}
      <TextArea
        label={rate('ticket.rate.comment')}
        hint={t('tracking.survey.comment.hint')}
        optional
        rows={3}
        maxLength={2000}
        value={answer.comment}
        onChange={(event) => write({ comment: event.target.value })}
      />
      <div className="flex flex-col items-start gap-3">
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('tracking.survey.send')}
        </Button>
        {survey.score === null && (
          <p className="text-12 text-ink-3">{t('tracking.survey.until', { when })}</p>
        )}
      </div>
    </form>
  );
}
