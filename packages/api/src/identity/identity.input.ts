import { Field, ID, InputType } from 'type-graphql';

const newPassword = {
  description:
    '15 to 256 characters of any kind; words that everybody tries first are refused (INVALID).',
};

@InputType({ description: 'A new account of a customer.' })
export class RegisterInput {
  @Field(() => String, { description: 'What to call them.' })
  name!: string;

  @Field(() => String, {
    description:
      'With it they sign in. One that has an account is refused: CONFLICT, ADDRESS_TAKEN.',
  })
  email!: string;

  @Field(() => String, newPassword)
  password!: string;

  @Field(() => String, { nullable: true, description: 'Where to call back, if they like.' })
  phone?: string | null;
}

@InputType({ description: 'What opens an account.' })
export class SignInInput {
  @Field(() => String, { description: 'The address of the account; case does not matter.' })
  email!: string;

  @Field(() => String, { description: 'Its password.' })
  password!: string;
}

@InputType({ description: 'The account of the first administrator.' })
export class SetUpDeskInput {
  @Field(() => String, {
    description: 'From the link that the first start printed. Works once, for a day.',
  })
  token!: string;

  @Field(() => String, { description: 'What to call them.' })
  name!: string;

  @Field(() => String, { description: 'With it they sign in.' })
  email!: string;

  @Field(() => String, newPassword)
  password!: string;
}

@InputType({ description: 'Whether the viewer takes work.' })
export class SetAvailabilityInput {
  @Field(() => Boolean, { description: 'False: away, gets nothing assigned by the desk.' })
  available!: boolean;
}

@InputType({ description: 'Who is to be kept out.' })
export class SuspendPersonInput {
  @Field(() => ID, { description: 'The person; not oneself.' })
  personId!: string;
}

@InputType({ description: 'Who may come in again.' })
export class RestorePersonInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}
