import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { BadgeCheck, CircleHelp } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Chip } from '../ui/Chip.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Fact, Panel } from './Panel.tsx';
import { t } from './text.ts';

const CustomerDocument = graphql(`
  fragment CustomerPanel on Ticket {
    id
    customer {
      id
      name
      email
      phone
      verified
      organisation {
        id
        name
      }
    }
    organisation {
      id
      name
    }
  }
`);

/** Who asks, how to reach them, and whether they are who they say. */
export function CustomerPanel({ ticket }: { ticket: FragmentType<typeof CustomerDocument> }) {
  const { data } = useSuspenseFragment({ fragment: CustomerDocument, from: ticket });
  const { name, email, phone, verified } = data.customer;
  const organisation = data.customer.organisation ?? data.organisation;
  return (
    <Panel title={t('workspace.customer')}>
      <div className="mb-1 flex items-center gap-2.5">
        <Avatar name={name} size={34} />
        <div className="min-w-0">
          <p className="truncate text-14 font-semibold">{name}</p>
          {organisation && <p className="truncate text-12 text-ink-2">{organisation.name}</p>}
        </div>
        <span className="ms-auto">
          <VerifiedChip verified={verified === true} />
        </span>
      </div>
      {!verified && <p className="mb-1 text-12 text-ink-2">{t('workspace.customer.claimed')}</p>}
      <dl>
        {email && (
          <Fact name={t('workspace.customer.email')}>
            <bdi className="truncate">{email}</bdi>
            <CopyButton value={email} />
          </Fact>
        )}
        {phone && (
          <Fact name={t('workspace.customer.phone')}>
            <bdi className="truncate tabular-nums">{phone}</bdi>
            <CopyButton value={phone} />
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function VerifiedChip({ verified }: { verified: boolean }) {
  return verified ? (
    <Chip tone="ok" icon={<BadgeCheck size={13} aria-hidden />}>
      {t('workspace.customer.verified')}
    </Chip>
  ) : (
    <Chip tone="warn" icon={<CircleHelp size={13} aria-hidden />}>
      {t('workspace.customer.claimed.short')}
    </Chip>
  );
}
