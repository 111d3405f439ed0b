import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { cx } from '../ui/cx.ts';
import { toast } from '../ui/toasts.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { t } from './text.ts';

const SetAvailability = graphql(`
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      id
      available
    }
  }
`);

interface Props {
  viewer: { id: string; name: string; available: boolean | null };
  /** In the side bar, or on phones in the bar at the foot. */
  look: 'side' | 'foot';
}

/** Who is signed in, whether they take tickets now, and the menu that goes with it. */
export function AgentAccount({ viewer, look }: Props) {
  const { run } = useVerb(SetAvailability);
  const available = viewer.available ?? false;
  const toggle = async () => {
    const { refusal } = await run({ available: !available });
    if (refusal) toast(refusal.message, { tone: 'bad' });
  };
  return (
    <AccountMenu
      signedIn
      side="above"
      className={look === 'side' ? 'start-0 end-auto' : 'end-2'}
      trigger={(button) => (
        <button {...button} type="button" className={buttonClass[look]}>
          <Avatar name={viewer.name} />
          <span className={look === 'side' ? 'min-w-0 flex-1 truncate' : 'sr-only'}>
            {viewer.name}
          </span>
          <Presence available={available} />
        </button>
      )}
    >
      <label className="flex min-h-9 items-center gap-2.5 rounded-chip px-2 text-13 font-semibold hover:bg-surface-2 touch:min-h-11">
        <input
          type="checkbox"
          checked={available}
          onChange={toggle}
          className="size-4 accent-brand-solid"
        />
        {t('app.taking-work')}
      </label>
    </AccountMenu>
  );
}

const buttonClass = {
  side: 'flex min-h-11 w-full items-center gap-2.5 rounded-control px-1.5 text-start text-13 font-semibold text-ink-2 hover:bg-surface-2',
  foot: 'flex min-h-14 w-16 flex-col items-center justify-center gap-0.5',
};

function Presence({ available }: { available: boolean }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 text-12 font-semibold',
        available ? 'text-ok' : 'text-ink-3',
      )}
    >
      <span
        aria-hidden
        className={cx('size-2 rounded-full', available ? 'bg-ok-solid' : 'border-2 border-control')}
      />
      {available ? t('app.available') : t('app.away-now')}
    </span>
  );
}
