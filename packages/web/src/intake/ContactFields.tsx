import { TextField } from '../ui/TextField.tsx';
import { t } from './text.ts';
import type { NewTicketState } from './use-new-ticket.ts';

interface Props extends Pick<NewTicketState, 'form'> {
  /** Where answers go to those whom the desk knows; null for guests. */
  email: string | null;
}

/** Who is asking. Those who are signed in are not asked again. */
export function ContactFields({ form, email }: Props) {
  if (email !== null) {
    return <p className="text-13 text-ink-2">{t('intake.known', { email })}</p>;
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-0.5 text-16 font-bold">{t('intake.contact')}</legend>
      <p className="text-13 text-ink-2">{t('intake.contact.hint')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...form.field('name')}
          label={t('intake.name')}
          autoComplete="name"
          onChange={(event) => form.set('name', event.target.value)}
        />
        <TextField
          {...form.field('email')}
          label={t('intake.email')}
          type="email"
          autoComplete="email"
          onChange={(event) => form.set('email', event.target.value)}
        />
      </div>
      <TextField
        {...form.field('phone')}
        label={t('intake.phone')}
        hint={t('intake.phone.hint')}
        type="tel"
        autoComplete="tel"
        optional
        onChange={(event) => form.set('phone', event.target.value)}
      />
    </fieldset>
  );
}
