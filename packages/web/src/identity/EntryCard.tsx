import type { FormEvent, ReactNode } from 'react';
import { PageTitle } from '../platform/PageTitle.tsx';
import type { Refusal } from '../platform/refusal.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { t } from './text.ts';

interface Props {
  title: string;
  lead: string;
  problems: { id: string; text: string }[];
  failures: number;
  /** A refusal that is about no single input. */
  refusal: Refusal | null;
  onSubmit: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

/** The frame of the small forms by which one enters the desk. */
export function EntryCard({ title, lead, problems, failures, refusal, ...rest }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rest.onSubmit();
  };
  return (
    <Card className="w-full max-w-md p-6 sm:p-7">
      <PageTitle title={title} className="text-22 font-bold tracking-tight">
        {title}
      </PageTitle>
      <p className="mt-1 mb-5 text-14 text-ink-2">{lead}</p>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ErrorSummary title={t('identity.summary')} problems={problems} failures={failures} />
        {refusal && problems.length === 0 && (
          <Banner tone="bad" announced>
            {refusal.message}
          </Banner>
        )}
        {rest.children}
      </form>
      {rest.footer && (
        <div className="mt-5 border-t border-line pt-4 text-13 text-ink-2">{rest.footer}</div>
      )}
    </Card>
  );
}
