import { useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { SurveyPageQuery } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';

// What is stored is read again: the page goes on by how the survey stands then.
const AnswerSurvey = graphql(`
  mutation AnswerSurvey($input: AnswerSurveyInput!) {
    answerSurvey(input: $input) {
      state
    }
  }
`);

interface Answer {
  score: number | null;
  agentScore: number | null;
  comment: string;
}

interface Sending {
  token: string;
  onSent: () => void;
  onRefused: () => void;
}

/** The answer as it is being given, and its sending. */
export function useSurvey(survey: NonNullable<SurveyPageQuery['survey']>, sending: Sending) {
  const { score, agentScore, comment } = survey;
  const [answer, setAnswer] = useState<Answer>({ score, agentScore, comment: comment ?? '' });
  const { run, busy, refusal } = useVerb(AnswerSurvey);
  const { token, onSent, onRefused } = sending;

  const write = (part: Partial<Answer>) => setAnswer((before) => ({ ...before, ...part }));

  async function send() {
    const { score, agentScore } = answer;
    if (score === null) return;
    const comment = answer.comment.trim() || null;
    const { data, refusal } = await run({ token, score, agentScore, comment });
    if (data) onSent();
    // Its time may have ended, or the ticket be open again.
    else if (refusal?.code === 'CONFLICT') onRefused();
  }

  return { answer, write, send, busy, refusal };
}
