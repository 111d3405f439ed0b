import { Suspense } from 'react';
import { PageTitle } from '../platform/PageTitle.tsx';
import { AskField } from './AskField.tsx';
import { Topics } from './Topics.tsx';
import { t } from './text.ts';
import { Ways } from './Ways.tsx';

export function StartPage() {
  return (
    <div className="flex flex-col gap-10 pt-6 sm:pt-12">
      <div className="mx-auto flex w-full max-w-2xl flex-col items-center text-center">
        <PageTitle title={t('start.title')} className="text-28 font-bold tracking-tight sm:text-40">
          {t('start.title')}
        </PageTitle>
        <p className="mt-2 text-16 text-ink-2">{t('start.lead')}</p>
        <AskField />
      </div>
      <Suspense fallback={<div className="min-h-96" />}>
        <Ways />
        <Topics />
      </Suspense>
    </div>
  );
}
