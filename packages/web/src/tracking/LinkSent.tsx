import { Mails } from 'lucide-react';
import { Link } from 'wouter';
import { PageTitle } from '../platform/PageTitle.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { t } from './text.ts';

interface Props {
  /** Null where it was asked for all that are open. */
  number: number | null;
  email: string;
  onAgain: () => void;
}

/** The same words whether the pair was right or wrong, and what to do when nothing comes. */
export function LinkSent({ number, email, onAgain }: Props) {
  const { demo } = useDesk();
  return (
    <div className="flex flex-col items-start gap-4">
      <span className="flex size-12 items-center justify-center rounded-full bg-brand-soft text-brand-soft-ink">
        <Mails size={24} aria-hidden />
      </span>
      <PageTitle title={t('tracking.sent')} className="text-22 font-bold tracking-tight">
        {t('tracking.sent')}
      </PageTitle>
      <p className="text-14 text-ink-2">
        {number === null
          ? t('tracking.sent.all', { email })
          : t('tracking.sent.text', { number, email })}
      </p>
      {demo && (
        <Banner tone="info">
          {t('tracking.mailbox')}{' '}
          <Link to="/dev/mail" className="font-semibold underline">
            {t('tracking.mailbox.open')}
          </Link>
        </Banner>
      )}
      <h2 className="text-14 font-bold">{t('tracking.late')}</h2>
      <ul className="-mt-2 flex list-disc flex-col gap-1 ps-5 text-14 text-ink-2">
        <li>{t('tracking.late.spam')}</li>
        <li>{t('tracking.late.check')}</li>
        <li>{t('tracking.late.new')}</li>
      </ul>
      <Button onClick={onAgain}>{t('tracking.again')}</Button>
    </div>
  );
}
