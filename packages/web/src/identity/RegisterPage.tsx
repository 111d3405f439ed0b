import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useForm } from '../platform/use-form.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EntryCard } from './EntryCard.tsx';
import { PasswordField } from './PasswordField.tsx';
import { registerSchema } from './schemas.ts';
import { t } from './text.ts';
import { useEntrance } from './use-entrance.ts';

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      id
      name
      role
    }
  }
`);

const empty = { name: '', email: '', phone: '', password: '' };

export function RegisterPage() {
  const form = useForm(registerSchema, empty, 'register');
  const { run, busy, refusal } = useVerb(Register);
  const enter = useEntrance();

  async function register() {
    const input = form.check();
    if (input === null || busy) return;
    const { data, refusal } = await run({ ...input, phone: input.phone || null });
    if (data) await enter(data.register);
    else if (refusal) form.refuse(refusal);
  }

  return (
    <div className="flex justify-center pt-4">
      <EntryCard
        title={t('identity.register')}
        lead={t('identity.register.lead')}
        problems={form.problems}
        failures={form.failures}
        refusal={refusal}
        onSubmit={register}
        footer={
          <p>
            {t('identity.have-account')}{' '}
            <Link to="/sign-in" className="font-semibold text-brand underline">
              {t('identity.sign-in')}
            </Link>
          </p>
        }
      >
        <TextField
          {...form.field('name')}
          label={t('identity.name')}
          autoComplete="name"
          onChange={(event) => form.set('name', event.target.value)}
        />
        <TextField
          {...form.field('email')}
          label={t('identity.email')}
          type="email"
          autoComplete="email"
          onChange={(event) => form.set('email', event.target.value)}
        />
        <TextField
          {...form.field('phone')}
          label={t('identity.phone')}
          type="tel"
          autoComplete="tel"
          optional
          onChange={(event) => form.set('phone', event.target.value)}
        />
        <PasswordField
          {...form.field('password')}
          label={t('identity.password')}
          hint={t('identity.password.new')}
          autoComplete="new-password"
          onChange={(event) => form.set('password', event.target.value)}
        />
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('identity.register')}
        </Button>
      </EntryCard>
    </div>
  );
}
