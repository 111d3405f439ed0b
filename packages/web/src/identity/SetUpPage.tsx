import { graphql } from '../graphql/gql.ts';
import { useForm } from '../platform/use-form.ts';
import { useLinkParams } from '../platform/use-link-params.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EntryCard } from './EntryCard.tsx';
import { PasswordField } from './PasswordField.tsx';
import { setUpSchema } from './schemas.ts';
import { t } from './text.ts';
import { useEntrance } from './use-entrance.ts';

const SetUpDesk = graphql(`
  mutation SetUpDesk($input: SetUpDeskInput!) {
    setUpDesk(input: $input) {
      id
      name
      role
    }
  }
`);

/** Where the one-time link of the very first start leads. */
export function SetUpPage() {
  const token = useLinkParams().params.get('token') ?? '';
  const form = useForm(setUpSchema, { name: '', email: '', password: '' }, 'set-up');
  const { run, busy, refusal } = useVerb(SetUpDesk);
  const enter = useEntrance();

  async function setUp() {
    const input = form.check();
    if (input === null || busy) return;
    const { data, refusal } = await run({ token, ...input });
    if (data) await enter(data.setUpDesk);
    else if (refusal) form.refuse(refusal);
  }

  return (
    <div className="flex justify-center pt-4">
      <EntryCard
        title={t('identity.set-up')}
        lead={t('identity.set-up.lead')}
        problems={form.problems}
        failures={form.failures}
        refusal={refusal}
        onSubmit={setUp}
      >
        {token === '' && <Banner tone="warn">{t('identity.set-up.no-token')}</Banner>}
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
          autoComplete="username"
          onChange={(event) => form.set('email', event.target.value)}
        />
        <PasswordField
          {...form.field('password')}
          label={t('identity.password')}
          hint={t('identity.password.new')}
          autoComplete="new-password"
          onChange={(event) => form.set('password', event.target.value)}
        />
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('identity.set-up.button')}
        </Button>
      </EntryCard>
    </div>
  );
}
