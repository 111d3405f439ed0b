import type { Role } from '@hlm-desk/shared/role';
import { Field, Int, ObjectType } from 'type-graphql';
import { RoleEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';

@ObjectType('DemoAccount', { description: 'An account that the demo offers with one click.' })
export class DemoAccountType {
  @Field(() => String, { description: 'With it one signs in.' })
  email!: string;

  @Field(() => String, { description: 'Whose it is.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What one can do with it.' })
  role!: Role;

  @Field(() => String, { description: 'What one finds behind it.' })
  description!: string;
}

@ObjectType('Desk', {
  description: 'The desk itself: what everybody may know before they sign in.',
})
export class DeskType {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether it is the demo, with invented people and tickets.',
  })
  demo!: boolean;

  @Field(() => Int, { description: 'The largest file that it takes, in bytes.' })
  maxFileBytes!: number;

  @Field(() => Int, { description: 'How many files one message carries at most.' })
  maxFilesPerMessage!: number;

  @Field(() => DateTime, {
    description:
      "The server's clock, so that screens count rightly on a device whose clock is wrong.",
  })
  now!: Date;
}
