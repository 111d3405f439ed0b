import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import type { Refusal } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { t } from './failure-text.ts';
import { useDeskBack } from './use-desk-back.ts';

interface Props {
  refusal: Refusal;
  retry: () => void;
}

/** Why a page cannot be shown, and what to do now. */
export function PageFailure({ refusal, retry }: Props) {
  const away = refusal.code === 'OFFLINE';
  useDeskBack(away, retry);
  if (refusal.code === 'NOT_FOUND') return <NotFound />;
  if (refusal.code === 'UNAUTHENTICATED') return <SignInFirst />;
  if (refusal.code === 'FORBIDDEN') return <NoPermission text={refusal.message} />;
  return (
    <Notice
      title={away ? t('app.away') : t('app.failed')}
      text={refusal.message}
      reference={refusal.incidentId}
      action={
        <Button variant="primary" onClick={retry}>
          {t('app.retry')}
        </Button>
      }
    />
  );
}

export function NotFound() {
  const { viewer } = useViewer();
  if (!viewer) return <Nothing text={t('app.not-found.guest')} action={<WaysIn />} />;
  if (viewer.role === 'CUSTOMER') return <Nothing text={t('app.not-found.mine')} />;
  return <Nothing text={t('app.not-found.staff')} action={<Board />} />;
}

const Nothing = (props: Pick<NoticeProps, 'text' | 'action'>) => (
  <Notice title={t('app.not-found')} {...props} />
);

const Board = () => (
  <Link to="/board" className={buttonClass({ variant: 'primary' })}>
    {t('app.board.there')}
  </Link>
);

export function NoPermission({ text }: { text: string }) {
  return <Notice title={t('app.forbidden')} text={text} />;
}

export const SignInFirst = () => (
  <Notice title={t('app.sign-in-first')} text={t('app.sign-in-first.text')} action={<WaysIn />} />
);

/** For those whose page it may be. */
function WaysIn() {
  const [path] = useLocation();
  return (
    <>
      <Link
        to={`/sign-in?next=${encodeURIComponent(path)}`}
        className={buttonClass({ variant: 'primary' })}
      >
        {t('app.sign-in.there')}
      </Link>
      <Track />
    </>
  );
}

function Track() {
  return (
    <Link to="/track" className={buttonClass()}>
      {t('app.track.there')}
    </Link>
  );
}

interface NoticeProps {
  title: string;
  text: string;
  reference?: string | null;
  action?: ReactNode;
}

function Notice({ title, text, reference, action }: NoticeProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-20 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-surface-2 text-ink-3">
        <CircleAlert size={24} aria-hidden />
      </span>
      <PageTitle title={title} className="text-22 font-bold">
        {title}
      </PageTitle>
      <p className="text-14 text-ink-2">{text}</p>
      {reference && (
        <p className="text-12 text-ink-3">
          {t('app.reference')} <code className="font-mono">{reference}</code>
        </p>
      )}
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {action}
        <Link to="/" className={buttonClass({ variant: action ? 'quiet' : 'primary' })}>
          {t('app.to-start')}
        </Link>
      </div>
    </div>
  );
}
