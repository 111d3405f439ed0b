import { Send } from 'lucide-react';
import { type FormEvent, Suspense, useEffect } from 'react';
import { t as a } from '../attachments/text.ts';
import { late } from '../platform/late.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { CategoryChoice } from './CategoryChoice.tsx';
import { ContactFields } from './ContactFields.tsx';
import { FilesField } from './FilesField.tsx';
import { StoryFields } from './StoryFields.tsx';
import { t } from './text.ts';
import { type NewTicketState, type OnOpened, useNewTicket } from './use-new-ticket.ts';

const loadErrorSummary = () => import('../ui/ErrorSummary.tsx');
const ErrorSummary = late(async () => (await loadErrorSummary()).ErrorSummary);

interface Props {
  /** Whose draft it is. */
  owner: string;
  onOpened: OnOpened;
}

export function NewTicketForm({ owner, onOpened }: Props) {
  const ticket = useNewTicket(owner, onOpened);
  const { form, uploads, refusal } = ticket;
  useEffect(() => whenIdle(loadErrorSummary), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ticket.send();
  };
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle title={t('intake.title')} className="text-28 font-bold tracking-tight">
        {t('intake.title')}
      </PageTitle>
      <p className="mt-1.5 mb-6 text-16 text-pretty text-ink-2">{t('intake.lead')}</p>
      <FileDrop onFiles={uploads.add} dropText={a('attachments.drop')}>
        <Card className="p-5 sm:p-7">
          <form noValidate onSubmit={submit} className="flex flex-col gap-6">
            {form.problems.length > 0 && (
              <Suspense fallback={null}>
                <ErrorSummary
                  title={t('intake.summary', { count: form.problems.length })}
                  problems={form.problems}
                  failures={form.failures}
                />
              </Suspense>
            )}
            {refusal && form.problems.length === 0 && (
              <Banner tone="bad" announced>
                {refusal.message}
              </Banner>
            )}
            <CategoryChoice form={form} />
            <StoryFields form={form} />
            <FilesField uploads={uploads} />
            <ContactFields form={form} email={ticket.viewer?.email ?? null} />
            <Footer ticket={ticket} />
          </form>
        </Card>
      </FileDrop>
    </div>
  );
}

function Footer({ ticket }: { ticket: NewTicketState }) {
  const { uploads, busy, clear } = ticket;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      {uploads.pending && <p className="text-13 text-ink-2">{a('attachments.wait')}</p>}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="primary"
          size="lg"
          busy={busy}
          disabled={uploads.pending}
          icon={<Send size={16} aria-hidden className="flip-rtl" />}
        >
          {t('intake.send')}
        </Button>
        <Button variant="quiet" size="lg" onClick={clear}>
          {t('intake.discard')}
        </Button>
        <p className="text-12 text-ink-3">{t('intake.kept')}</p>
      </div>
    </div>
  );
}
