import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './text.ts';
import type { NewTicketState } from './use-new-ticket.ts';

/** What it is about, and what happened. */
export function StoryFields({ form }: Pick<NewTicketState, 'form'>) {
  return (
    <>
      <TextField
        {...form.field('subject')}
        label={t('intake.subject')}
        hint={t('intake.subject.hint')}
        autoComplete="off"
        onChange={(event) => form.set('subject', event.target.value)}
      />
      <TextArea
        {...form.field('body')}
        label={t('intake.body')}
        hint={t('intake.body.hint')}
        rows={6}
        onChange={(event) => form.set('body', event.target.value)}
      />
    </>
  );
}
