import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Card } from '../ui/Card.tsx';
import { t } from './text.ts';

const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    desk {
      demoAccounts {
        email
        name
        role
        description
      }
    }
  }
`);

/** The same for every account of the demo; outside the demo they do not exist. */
const demoPassword = 'demo desk password';

interface Props {
  busy: boolean;
  onChoose: (input: { email: string; password: string }) => void;
}

/** In the demo one enters by choosing who to be. */
export function DemoAccounts({ busy, onChoose }: Props) {
  const { demoAccounts } = useSuspenseQuery(DemoAccountsQuery).data.desk;
  if (demoAccounts.length === 0) return null;
  return (
    <Card className="w-full max-w-md p-6 sm:p-7">
      <h2 className="text-18 font-bold tracking-tight">{t('identity.demo')}</h2>
      <p className="mt-1 mb-4 text-14 text-ink-2">{t('identity.demo.lead')}</p>
      <ul className="-mx-2 flex flex-col gap-1">
        {demoAccounts.map(({ email, name, description }) => (
          <li key={email}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onChoose({ email, password: demoPassword })}
              className="flex min-h-12 w-full items-center gap-3 rounded-control px-2 py-1.5 text-start hover:bg-surface-2 disabled:opacity-55"
            >
              <Avatar name={name} size={34} />
              <span className="min-w-0">
                <span className="sr-only">{t('identity.demo.sign-in')}</span>
                <span className="block text-14 font-semibold">{name}</span>
                <span className="block text-12 text-ink-3">{description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
