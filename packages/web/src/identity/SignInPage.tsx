import { Link, useSearch } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useForm } from '../platform/use-form.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { EntryCard } from './EntryCard.tsx';
import { PasswordField } from './PasswordField.tsx';
import { signInSchema } from './schemas.ts';
import { t } from './text.ts';
import { useEntrance } from './use-entrance.ts';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      id
      name
      role
    }
  }
`);

export function SignInPage() {
  const form = useForm(signInSchema, { email: '', password: '' }, 'sign-in');
  const { run, busy, refusal } = useVerb(SignIn);
  const enter = useEntrance();
  const query = useSearch();

  async function signIn(input: { email: string; password: string } | null) {
    if (input === null || busy) return;
    const { data, refusal } = await run(input);
    if (data) await enter(data.signIn);
    else if (refusal) form.refuse(refusal);
  }

  return (
    <div className="flex flex-wrap items-start justify-center gap-5 pt-4">
      <EntryCard
        title={t('identity.sign-in')}
        lead={t('identity.sign-in.lead')}
        problems={form.problems}
        failures={form.failures}
        refusal={refusal}
        onSubmit={() => signIn(form.check())}
        footer={<OtherWays query={query} />}
      >
        <TextField
          {...form.field('email')}
          label={t('identity.email')}
          type="email"
          autoComplete="username"
          onChange={(event) => form.set('email', event.target.value)}
        />
        <PasswordField
          {...form.field('password')}
          label={t('identity.password')}
          autoComplete="current-password"
          onChange={(event) => form.set('password', event.target.value)}
        />
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('identity.sign-in')}
        </Button>
      </EntryCard>
      <DemoAccounts busy={busy} onChoose={signIn} />
    </div>
  );
}

function OtherWays({ query }: { query: string }) {
  const linkClass = 'font-semibold text-brand underline';
  return (
    <div className="flex flex-col gap-1.5">
      <p>
        {t('identity.no-account')}{' '}
        <Link to={`/register${query && `?${query}`}`} className={linkClass}>
          {t('identity.register')}
        </Link>
      </p>
      <p>
        {t('identity.forgotten')}{' '}
        <Link to="/track" className={linkClass}>
          {t('identity.track')}
        </Link>
      </p>
    </div>
  );
}
