import {
  Arg,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { graphqlEnum } from '../platform/graphql-enum.ts';
import { DateTime } from '../platform/moment.ts';
import { found } from '../platform/refusal.ts';
import { answerSurvey } from './answer-survey.ts';
import { findSurvey, type SurveyState, surveyEndsAt, surveyState } from './survey-link.ts';

const SurveyStateEnum = graphqlEnum(
  'SurveyState',
  'Whether a survey can be answered.',
  ['OPEN', 'OVER', 'WITHDRAWN'] as const,
  {
    OPEN: 'It can be answered, and the answer be changed.',
    OVER: 'Its time is over.',
    WITHDRAWN: 'The ticket was reopened before it was answered.',
  },
);

@ObjectType('Survey', {
  simpleResolvers: true,
  description:
    'What a link of a letter asks about one resolution. Whoever holds the link sees it; after its end nothing but that.',
})
export class SurveyType {
  @Field(() => SurveyStateEnum, { description: 'Whether it can be answered.' })
  state!: SurveyState;

  @Field(() => Int, { nullable: true, description: "The ticket's number; null unless OPEN." })
  ticketNumber!: number | null;

  @Field(() => String, { nullable: true, description: "The ticket's subject; null unless OPEN." })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who resolved it; null unless OPEN, and where nobody had it.',
  })
  agentName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the outcome, 1 to 5, as it was answered; null before, and unless OPEN.',
  })
  score!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the agent, 1 to 5; null where nothing was said of them, and unless OPEN.',
  })
  agentScore!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the answer; null without any, and unless OPEN.',
  })
  comment!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it can be answered and the answer be changed; null unless OPEN.',
  })
  endsAt!: string | null;
}

@InputType({ description: 'The answer to a survey.' })
export class AnswerSurveyInput {
  @Field(() => String, { description: "The last part of the letter's link." })
  token!: string;

  @Field(() => Int, { description: 'Of the outcome, 1 (bad) to 5 (very good).' })
  score!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the agent, 1 (bad) to 5 (very good); absent where nothing is said of them.',
  })
  agentScore?: number | null;

  @Field(() => String, { nullable: true, description: 'A word on it; the desk sees it.' })
  comment?: string | null;
}

const ended = {
  ticketNumber: null,
  subject: null,
  agentName: null,
  score: null,
  agentScore: null,
  comment: null,
  endsAt: null,
};

async function readSurvey(context: Context, token: string): Promise<SurveyType | null> {
  const asked = await findSurvey(context.db, token);
  if (!asked) return null;
  const state = surveyState(asked, context);
  if (state !== 'OPEN') return { state, ...ended };
  const { number: ticketNumber, subject, agentName, score, agentScore, comment } = asked;
  const endsAt = surveyEndsAt(asked, context).toISOString();
  return { state, ticketNumber, subject, agentName, score, agentScore, comment, endsAt };
}

@Resolver()
export class SurveyResolver {
  @Query(() => SurveyType, {
    nullable: true,
    description:
      'What the link of a letter asks. Reading it stores nothing: mail programs open links by themselves. Null where there is no such link.',
  })
  survey(
    @Ctx() context: Context,
    @Arg('token', () => String, { description: "The last part of the letter's link." })
    token: string,
  ) {
    return readSurvey(context, token);
  }

  @Mutation(() => SurveyType, {
    description:
      'Answers a survey, once for each resolution; a second answer replaces the first. CONFLICT, reason SURVEY_OVER, after its time; reason SURVEY_WITHDRAWN where the ticket is open again.',
  })
  async answerSurvey(
    @Ctx() context: Context,
    @Arg('input', () => AnswerSurveyInput, { description: 'What is said.' })
    input: AnswerSurveyInput,
  ) {
    await answerSurvey(context, input);
    return found(await readSurvey(context, input.token), 'link');
  }
}
