import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useLinkParams } from '../platform/use-link-params.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { BadLink } from './BadLink.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
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

/** Where the yes and no of the mail lead. Nothing happens before the button: mail scanners follow links. */
export function ConfirmPage() {
  const { params, change } = useLinkParams();
  const trackingToken = params.get('token') ?? '';
  const { ticket } = usePageQuery(ConfirmPageQuery, { trackingToken }).data;
  if (ticket === null) return <BadLink />;

  const { id: ticketId, number, subject } = ticket;
  const answer = params.get('answer') === 'no' ? 'no' : 'yes';
  const done = params.has('done');
  const title = t(done ? outcomes[answer] : `tracking.confirm.${answer}`);
  return (
    <Card className="mx-auto mt-4 flex max-w-lg flex-col gap-4 p-6 sm:p-8">
      <div>
        <p className="text-13 text-ink-2">{t('tracking.confirm.ticket', { number, subject })}</p>
        <PageTitle title={title} className="mt-1 text-28 font-bold tracking-tight">
          {title}
        </PageTitle>
      </div>
      {done ? (
        <SeeTicket trackingToken={trackingToken} />
      ) : (
        <ConfirmForm {...{ ticketId, trackingToken, answer, change }} />
      )}
    </Card>
  );
}

const outcomes = { yes: 'tracking.confirmed', no: 'tracking.reopened' } as const;

function SeeTicket({ trackingToken }: { trackingToken: string }) {
  return (
    <Link
      to={`/track/open#${trackingToken}`}
      className={buttonClass({ variant: 'primary', size: 'lg' })}
    >
      {t('tracking.see')}
    </Link>
  );
}
