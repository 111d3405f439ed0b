import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useSessionChange } from '../identity/session.ts';
import { useEndSession } from '../identity/sign-out.ts';
import { useViewer } from '../identity/viewer.ts';
import { type Refusal, refusalOf } from '../platform/refusal.ts';
import { useLinkParams } from '../platform/use-link-params.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
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
  const token = useLinkParams().params.get('token') ?? '';
  const { refusal, open, switchAndOpen } = useOpening(token);
  if (refusal?.code === 'OFFLINE') {
    return <BadLink away={{ message: refusal.message, retry: open }} />;
  }
  if (refusal?.reason === 'SIGNED_IN') return <SignedIn onSwitch={switchAndOpen} />;
  if (refusal) return <BadLink />;
  return <LinkNotice title={t('tracking.opening')} text={t('tracking.opening.text')} />;
}

/** The ticket is somebody else's: nobody loses a session by a link that anybody may have sent. */
function SignedIn({ onSwitch }: { onSwitch: () => void }) {
  const name = useViewer().viewer?.name ?? '';
  return (
    <LinkNotice title={t('tracking.signed-in', { name })} text={t('tracking.signed-in.text')}>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={onSwitch}>
          {t('tracking.signed-in.switch')}
        </Button>
        <Link to="/" className={buttonClass()}>
          {t('tracking.signed-in.stay')}
        </Link>
      </div>
    </LinkNotice>
  );
}

function useOpening(token: string) {
  const { run } = useVerb(OpenTrackingLink);
  const endSession = useEndSession();
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

  async function switchAndOpen() {
    setRefusal(null);
    try {
      await endSession();
    } catch (thrown) {
      return setRefusal(refusalOf(thrown));
    }
    await open();
  }

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void open();
  });

  return { refusal, open, switchAndOpen };
}
