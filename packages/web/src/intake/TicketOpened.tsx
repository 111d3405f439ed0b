import { CircleCheck, Copy } from 'lucide-react';
import { Link } from 'wouter';
import type { OpenNewTicketMutation } from '../graphql/graphql.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { richText } from '../text/rich-text.tsx';
import { rangeText, waitRange } from '../text/wait-range.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { toast } from '../ui/toasts.ts';
import { messages } from './messages.en.ts';
import { t } from './text.ts';

const T = richText(messages);

/** Where the new ticket stands, when it was opened. */
export type OpenedPlace = OpenNewTicketMutation['openTicket']['ticket'];

export interface Opened {
  number: number;
  trackingToken: string | null;
  /** Where the confirmation goes. */
  email: string | null;
}

interface Props {
  opened: Opened;
  position: OpenedPlace['queuePosition'];
}

/** The number to remember, what happens next, and the way to watch it. */
export function TicketOpened({ opened, position }: Props) {
  const { number, trackingToken, email } = opened;
  const follow = trackingToken ? `/track/open#${trackingToken}` : `/tickets/${number}`;
  return (
    <Card className="mx-auto mt-4 flex max-w-xl flex-col items-center gap-4 p-8 text-center sm:p-10">
      <span className="flex size-14 items-center justify-center rounded-full bg-ok-soft text-ok">
        <CircleCheck size={28} aria-hidden />
      </span>
      <PageTitle title={t('intake.opened')} className="text-16 font-semibold text-ink-2">
        {t('intake.opened.lead')}
        <bdi className="mt-1 block text-40 font-bold tracking-tight text-ink tabular-nums">
          #{number}
        </bdi>
      </PageTitle>
      <CopyNumber number={number} />
      <div className="flex flex-col gap-1.5 text-14 text-ink-2">
        {position && <Wait position={position} />}
        {email && <p>{t('intake.opened.mail', { email })}</p>}
        {email && <DemoMail />}
      </div>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <Link to={follow} className={buttonClass({ variant: 'primary', size: 'lg' })}>
          {t('intake.follow')}
        </Link>
        <Link to="/new" className={buttonClass({ variant: 'quiet', size: 'lg' })}>
          {t('intake.another')}
        </Link>
      </div>
    </Card>
  );
}

/** Nobody who plays with the demo knows yet where its letters go. */
function DemoMail() {
  const { demo } = useDesk();
  if (!demo) return null;
  return (
    <p>
      {t('intake.opened.demo')}{' '}
      <Link to="/dev/mail" className="font-semibold text-brand underline">
        {t('intake.opened.mailbox')}
      </Link>
    </p>
  );
}

function Wait({ position }: { position: NonNullable<OpenedPlace['queuePosition']> }) {
  const { position: place, estimatedWait } = position;
  const components = { b: <b className="font-semibold text-ink" /> };
  if (!estimatedWait) {
    return (
      <p>
        <T id="intake.opened.queue" values={{ place }} components={components} />
      </p>
    );
  }
  const range = rangeText(waitRange(estimatedWait));
  return (
    <p>
      <T id="intake.opened.wait" values={{ place, range }} components={components} />
    </p>
  );
}

function CopyNumber({ number }: { number: number }) {
  async function copy() {
    await navigator.clipboard?.writeText(`#${number}`);
    toast(t('intake.copied', { number }));
  }
  return (
    <Button size="sm" icon={<Copy size={14} aria-hidden />} onClick={copy}>
      {t('intake.copy')}
    </Button>
  );
}
