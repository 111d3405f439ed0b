import { LinkIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from '../identity/session.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import type { Refusal } from '../platform/refusal.ts';
import { useFragmentParams } from '../platform/use-fragment-params.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { t } from './text.ts';

const OpenTrackingLink = graphql(`
  mutation OpenTrackingLink($input: OpenTrackingLinkInput!) {
    openTrackingLink(input: $input) {
      id
      number
    }
  }
`);

/** Where a mailed link leads: it is used up by a mutation, never by merely being fetched. */
export function OpenLinkPage() {
  const token = useFragmentParams().get('token') ?? '';
  const { refusal, open } = useOpening(token);
  const title = t(refusal ? 'tracking.bad-link' : 'tracking.opening');
  const away = refusal?.code === 'OFFLINE';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-20 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-surface-2 text-ink-3">
        <LinkIcon size={24} aria-hidden />
      </span>
      <PageTitle title={title} className="text-22 font-bold">
        {title}
      </PageTitle>
      <p className="text-14 text-ink-2">
        {!refusal && t('tracking.opening.text')}
        {refusal && (away ? refusal.message : t('tracking.bad-link.text'))}
      </p>
      {refusal && (
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          {away && <Button onClick={open}>{t('tracking.try-again')}</Button>}
          <Link to="/track" className={buttonClass({ variant: 'primary' })}>
            {t('tracking.fresh')}
          </Link>
        </div>
      )}
    </div>
  );
}

function useOpening(token: string) {
  const { run } = useVerb(OpenTrackingLink);
  const changed = useSessionChange();
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A link works once: React's double start of effects in development must not use it up.
  const started = useRef(false);

  async function open() {
    setRefusal(null);
    const { data, refusal } = await run({ token });
    if (!data) return setRefusal(refusal);
    await changed();
    navigate(`/tickets/${data.openTrackingLink.number}`, { replace: true });
  }

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void open();
  });

  return { refusal, open };
}
