import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pictures } from '../agents/Pictures.tsx';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { t } from './text.ts';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Leads back to all promises. */
  below?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages on promises; it scrolls, the menu beside it does not. */
export function PromisesFrame({ title, lead, below = false, actions, children }: Props) {
  return (
    <div className="min-h-0 flex-1 scroll-pt-4 scroll-pb-24 overflow-y-auto">
      <Pictures />
      <div className="mx-auto flex max-w-5xl flex-col gap-5 p-4 pb-16 md:p-6">
        <header className="flex flex-col gap-1.5">
          {below && (
            <Link
              to="/settings/promises"
              className="inline-flex min-h-6 items-center gap-1.5 self-start text-13 font-semibold text-brand"
            >
              <ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />
              {t('promises.back')}
            </Link>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <PageTitle title={title} className="text-22 font-bold tracking-tight">
              {title}
            </PageTitle>
            {!below && <LiveMark short />}
            {actions && <div className="ms-auto flex flex-wrap gap-2">{actions}</div>}
          </div>
          {lead && <p className="max-w-[70ch] text-14 text-ink-2">{lead}</p>}
        </header>
        {children}
      </div>
    </div>
  );
}
