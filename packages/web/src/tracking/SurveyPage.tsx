import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import type { SurveyPageQuery as Data } from '../graphql/graphql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useLinkParams } from '../platform/use-link-params.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { momentInSentence } from '../text/moments.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { useNow } from '../ui/use-now.ts';
import { LinkNotice } from './BadLink.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { t } from './text.ts';

const SurveyPageQuery = graphql(`
  query SurveyPage($token: String!) {
    survey(token: $token) {
      state
      ticketNumber
      subject
      agentName
      score
      agentScore
      comment
      endsAt
    }
  }
`);

/** Where a letter asks how it was. Nothing is stored before the button: mail scanners follow links. */
export function SurveyPage() {
  const { params, change } = useLinkParams();
  const token = params.get('token') ?? '';
  const { data, refetch } = usePageQuery(SurveyPageQuery, { token });
  const { survey } = data;
  if (survey === null) return <Ended as="none" />;
  if (survey.state === 'OVER') return <Ended as="over" />;
  if (survey.state === 'WITHDRAWN') return <Ended as="withdrawn" />;

  const sent = params.get('sent') === 'yes' && survey.score !== null;
  return (
    <Card className="mx-auto mt-4 flex max-w-lg flex-col gap-5 p-6 sm:p-8">
      <Heading survey={survey} title={t(sent ? 'tracking.survey.thanks' : 'tracking.survey')} />
      {sent ? (
        <Thanks survey={survey} onChange={() => change('sent', 'no')} />
      ) : (
        <SurveyForm
          {...{ survey, token }}
          onSent={() => void refetch().finally(() => change('sent', 'yes'))}
          onRefused={() => void refetch()}
        />
      )}
    </Card>
  );
}

type Survey = NonNullable<Data['survey']>;

function Heading({ survey, title }: { survey: Survey; title: string }) {
  const { ticketNumber, subject } = survey;
  return (
    <div>
      <p className="text-13 text-ink-2">
        {t('tracking.confirm.ticket', { number: ticketNumber ?? 0, subject: subject ?? '' })}
      </p>
      <PageTitle title={title} className="mt-1 text-28 font-bold tracking-tight">
        {title}
      </PageTitle>
    </div>
  );
}

function Thanks({ survey, onChange }: { survey: Survey; onChange: () => void }) {
  const when = momentInSentence(new Date(survey.endsAt ?? 0), useNow());
  return (
    <>
      <p className="text-14 text-ink-2" role="status">
        {t('tracking.survey.thanks.text', { when })}
      </p>
      <div>
        <Button size="lg" onClick={onChange}>
          {t('tracking.survey.change')}
        </Button>
      </div>
    </>
  );
}

/** A link that asks nothing, or nothing any more. */
function Ended({ as }: { as: 'none' | 'over' | 'withdrawn' }) {
  return (
    <LinkNotice title={t(`tracking.survey.${as}`)} text={t(`tracking.survey.${as}.text`)}>
      <Link to="/" className={buttonClass({ className: 'mt-2' })}>
        {t('tracking.survey.start')}
      </Link>
    </LinkNotice>
  );
}
