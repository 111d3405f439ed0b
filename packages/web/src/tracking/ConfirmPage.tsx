import { useState } from 'react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useFragmentParams } from '../platform/use-fragment-params.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { BadLink } from './BadLink.tsx';
import { t } from './text.ts';

const ConfirmPageQuery = graphql(`
  query ConfirmPage($trackingToken: String) {
    ticket(trackingToken: $trackingToken) {
      id
      number
      subject
      status
    }
  }
`);

const ConfirmFromMail = graphql(`
  mutation ConfirmFromMail($input: ConfirmResolutionInput!) {
    confirmResolution(input: $input) {
      id
      number
      status
    }
  }
`);

/** Where the yes and no of the mail lead. Nothing happens before the button: mail scanners follow links. */
export function ConfirmPage() {
  const params = useFragmentParams();
  const trackingToken = params.get('token') ?? '';
  const { ticket } = usePageQuery(ConfirmPageQuery, { trackingToken }).data;
  const [solved, setSolved] = useState(params.get('answer') !== 'no');
  const { run, busy, refusal } = useVerb(ConfirmFromMail);
  const [comment, setComment] = useState('');
  const [done, setDone] = useState(false);
  if (ticket === null) return <BadLink />;

  async function confirm() {
    if (ticket === null) return;
    const input = { ticketId: ticket.id, solved, comment: comment.trim() || null, trackingToken };
    const { data } = await run(input);
    if (data) setDone(true);
  }

  const { number, subject } = ticket;
  const answer = solved ? 'yes' : 'no';
  const title = done
    ? t(solved ? 'tracking.confirmed' : 'tracking.reopened')
    : t(`tracking.confirm.${answer}`);
  return (
    <Card className="mx-auto mt-4 flex max-w-lg flex-col gap-4 p-6 sm:p-8">
      <div>
        <p className="text-13 text-ink-2">{t('tracking.confirm.ticket', { number, subject })}</p>
        <PageTitle title={title} className="mt-1 text-28 font-bold tracking-tight">
          {title}
        </PageTitle>
      </div>
      {done ? (
        <Link
          to={`/track/open#${trackingToken}`}
          className={buttonClass({ variant: 'primary', size: 'lg' })}
        >
          {t('tracking.see')}
        </Link>
      ) : (
        <>
          <p className="text-14 text-ink-2">{t(`tracking.confirm.${answer}.text`)}</p>
          {refusal && (
            <Banner tone="bad" announced>
              {refusal.message}
            </Banner>
          )}
          <TextArea
            label={t(solved ? 'tracking.confirm.comment.thanks' : 'tracking.confirm.comment')}
            optional
            rows={3}
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" size="lg" busy={busy} onClick={confirm}>
              {t(`tracking.confirm.${answer}.send`)}
            </Button>
            <Button variant="quiet" size="lg" onClick={() => setSolved(!solved)}>
              {t(solved ? 'tracking.confirm.other.no' : 'tracking.confirm.other.yes')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
