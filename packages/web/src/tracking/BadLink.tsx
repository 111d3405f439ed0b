import { LinkIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageTitle } from '../platform/PageTitle.tsx';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { t } from './text.ts';

interface Props {
  /** Given where the desk was away and the link may be good. */
  away?: { message: string; retry: () => void };
}

/** A link that opens nothing, and how to get one that does. */
export function BadLink({ away }: Props) {
  return (
    <LinkNotice title={t('tracking.bad-link')} text={away?.message ?? t('tracking.bad-link.text')}>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {away && <Button onClick={away.retry}>{t('tracking.try-again')}</Button>}
        <Link to="/track" className={buttonClass({ variant: 'primary' })}>
          {t('tracking.fresh')}
        </Link>
      </div>
    </LinkNotice>
  );
}

interface NoticeProps {
  title: string;
  text: string;
  children?: ReactNode;
}

export function LinkNotice({ title, text, children }: NoticeProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-20 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-surface-2 text-ink-3">
        <LinkIcon size={24} aria-hidden />
      </span>
      <PageTitle title={title} className="text-22 font-bold">
        {title}
      </PageTitle>
      <p className="text-14 text-ink-2">{text}</p>
      {children}
    </div>
  );
}
