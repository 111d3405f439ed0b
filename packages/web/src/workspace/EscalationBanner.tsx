import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { relativeTime } from '../text/relative-time.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './text.ts';
import type { WorkspaceActions } from './use-workspace-actions.ts';

const BannerDocument = graphql(`
  fragment EscalationBanner on Ticket {
    id
    escalationRequest {
      reason
      requestedAt
    }
    customer {
      id
      name
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof BannerDocument>;
  actions: WorkspaceActions;
}

/** The customer's own request that somebody else looks at it. */
export function EscalationBanner({ ticket, actions }: Props) {
  const { data } = useSuspenseFragment({ fragment: BannerDocument, from: ticket });
  const now = useNow();
  const request = data.escalationRequest;
  if (!request) return null;
  const time = relativeTime(new Date(request.requestedAt), now);
  return (
    <Banner
      tone="warn"
      className="mx-3 mt-3 md:mx-5"
      action={
        actions.may('ESCALATE') && (
          <Button size="sm" onClick={() => actions.ask('hand-off')}>
            {t('workspace.hand-off')}
          </Button>
        )
      }
    >
      <b className="font-semibold">
        {t('workspace.escalation', { name: data.customer.name, time })}
      </b>
      <span dir="auto" className="block font-normal">
        {request.reason}
      </span>
    </Banner>
  );
}
