import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from '../identity/session.ts';
import type { Refusal } from '../platform/refusal.ts';
import { useFragmentParams } from '../platform/use-fragment-params.ts';
import { useVerb } from '../platform/use-verb.ts';
import { BadLink, LinkNotice } from './BadLink.tsx';
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
  if (refusal?.code === 'OFFLINE') {
    return <BadLink away={{ message: refusal.message, retry: open }} />;
  }
  if (refusal) return <BadLink />;
  return <LinkNotice title={t('tracking.opening')} text={t('tracking.opening.text')} />;
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
