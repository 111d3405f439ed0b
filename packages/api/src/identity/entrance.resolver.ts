import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { RegisterInput, SetUpDeskInput, SignInInput } from './identity.input.ts';
import { PersonType } from './person.type.ts';
import { answerEntrance } from './read-person.ts';
import { register } from './register.ts';
import { setUpDesk } from './set-up-desk.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

@Resolver()
export class EntranceResolver {
  @Mutation(() => PersonType, {
    description:
      'Makes a customer account and signs in. The address is claimed, not proven: tickets that guests opened under it are not shown.',
  })
  register(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RegisterInput, { description: 'Who they are.' }) input: RegisterInput,
  ) {
    return answerEntrance(context, info, () => register(context, input));
  }

  @Mutation(() => PersonType, {
    description:
      'Opens a session in an httpOnly cookie, in place of any earlier one. UNAUTHENTICATED for a wrong address and for a wrong password alike; RATE_LIMITED, with retryAfterSeconds, after several of them.',
  })
  signIn(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SignInInput, { description: 'Address and password.' }) input: SignInInput,
  ) {
    return answerEntrance(context, info, () => signIn(context, input));
  }

  @Mutation(() => Boolean, {
    description: 'Ends the session and closes its sockets. True also where there was none.',
  })
  signOut(@Ctx() context: Context) {
    return signOut(context);
  }

  @Mutation(() => PersonType, {
    description:
      'Makes the first administrator, by the one-time link that the first start printed, and signs in.',
  })
  setUpDesk(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetUpDeskInput, { description: 'The link and the account.' })
    input: SetUpDeskInput,
  ) {
    return answerEntrance(context, info, () => setUpDesk(context, input));
  }
}
