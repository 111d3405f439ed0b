import { type FormEvent, useState } from 'react';
import { email, object, pipe, regex, string, transform, trim } from 'valibot';
import { Link, useSearch } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useForm } from '../platform/use-form.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LinkSent } from './LinkSent.tsx';
import { t } from './text.ts';

const RequestTrackingLink = graphql(`
  mutation RequestTrackingLink($input: RequestTrackingLinkInput!) {
    requestTrackingLink(input: $input)
  }
`);

const schema = object({
  number: pipe(
    string(),
    trim(),
    regex(/^(#?\d{1,9})?$/, () => t('tracking.need-number')),
    // Without a number the desk sends links to all tickets that are open.
    transform((text) => (text === '' ? null : Number(text.replace('#', '')))),
  ),
  email: pipe(
    string(),
    trim(),
    email(() => t('tracking.need-email')),
  ),
});

interface Asked {
  number: number | null;
  email: string;
}

/** The way back to a ticket without an account. Its answer is the same for right and wrong pairs. */
export function TrackPage() {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div className="flex justify-center pt-4">
      <Card className="w-full max-w-md p-6 sm:p-7">
        {asked ? (
          <LinkSent {...asked} onAgain={() => setAsked(null)} />
        ) : (
          <TrackForm onAsked={setAsked} />
        )}
      </Card>
    </div>
  );
}

function TrackForm({ onAsked }: { onAsked: (asked: Asked) => void }) {
  const number = new URLSearchParams(useSearch()).get('number') ?? '';
  const form = useForm(schema, { number, email: '' }, 'track');
  const { run, busy, refusal } = useVerb(RequestTrackingLink);

  async function send(event: FormEvent) {
    event.preventDefault();
    const input = form.check();
    if (input === null || busy) return;
    const { data, refusal } = await run(input);
    if (data) onAsked(input);
    else if (refusal) form.refuse(refusal);
  }

  return (
    <>
      <PageTitle title={t('tracking.title')} className="text-22 font-bold tracking-tight">
        {t('tracking.title')}
      </PageTitle>
      <p className="mt-1 mb-5 text-14 text-ink-2">{t('tracking.lead')}</p>
      <form noValidate onSubmit={send} className="flex flex-col gap-4">
        <ErrorSummary
          title={t('tracking.summary')}
          problems={form.problems}
          failures={form.failures}
        />
        {refusal && form.problems.length === 0 && (
          <Banner tone="bad" announced>
            {refusal.message}
          </Banner>
        )}
        <TextField
          {...form.field('number')}
          label={t('tracking.number')}
          hint={t('tracking.number.hint')}
          optional
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => form.set('number', event.target.value)}
        />
        <TextField
          {...form.field('email')}
          label={t('tracking.email')}
          type="email"
          autoComplete="email"
          onChange={(event) => form.set('email', event.target.value)}
        />
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('tracking.send')}
        </Button>
      </form>
      <p className="mt-5 border-t border-line pt-4 text-13 text-ink-2">
        {t('tracking.account')}{' '}
        <Link to="/sign-in" className="font-semibold text-brand underline">
          {t('tracking.sign-in')}
        </Link>
      </p>
    </>
  );
}
