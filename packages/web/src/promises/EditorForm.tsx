import type { FormEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import type { Refusal } from '../platform/refusal.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { t } from './text.ts';

interface Props {
  summary: { id: string; text: string }[];
  failures: number;
  isChanged: boolean;
  busy: boolean;
  refusal: Refusal | null;
  /** What saving does. */
  effect: string;
  onSave: () => void;
  /** Takes what somebody else has saved in place of what is written here. */
  onReload: () => void;
  children: ReactNode;
  /** Stands beside the form where there is room. */
  beside: ReactNode;
}

/** The frame of both editors: what is wrong, the fields, an example beside them, and saving. */
export function EditorForm({ summary, failures, busy, refusal, children, ...rest }: Props) {
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) rest.onSave();
  };
  const isStale = refusal?.reason === 'STALE_VERSION';
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-5">
      <LeaveGuard active={rest.isChanged && !busy} />
      <ErrorSummary title={t('promises.summary')} problems={summary} failures={failures} />
      {refusal && (isStale || summary.length === 0) && (
        <Banner
          tone="bad"
          announced
          action={
            isStale && (
              <Button size="sm" onClick={rest.onReload}>
                {t('promises.stale.reload')}
              </Button>
            )
          }
        >
          {refusal.message}
        </Banner>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">{children}</div>
        <div className="flex flex-col gap-4 lg:sticky lg:top-4">{rest.beside}</div>
      </div>
      <p className="text-12 text-ink-3 md:hidden">{rest.effect}</p>
      <div
        data-foot
        className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-3 md:-mx-6 md:px-6"
      >
        <p className="min-w-0 flex-1 basis-64 text-12 text-ink-3 max-md:hidden">{rest.effect}</p>
        <Link to="/settings/promises" className={buttonClass()}>
          {t('promises.cancel')}
        </Link>
        <Button type="submit" variant="primary" busy={busy}>
          {t('promises.save')}
        </Button>
      </div>
    </form>
  );
}
