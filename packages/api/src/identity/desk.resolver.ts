import { maxFileBytes, maxFilesPerMessage } from '@hlm-desk/shared/file-limits';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { demoAccounts } from './demo-accounts.ts';
import { DemoAccountType, DeskType } from './desk.type.ts';

@Resolver(() => DeskType)
export class DeskResolver {
  @Query(() => DeskType, { description: 'The desk itself. For everybody.' })
  desk(@Ctx() { env, now }: Context): DeskType {
    return { name: 'HLM Desk', demo: env.demo, maxFileBytes, maxFilesPerMessage, now: now() };
  }

  @FieldResolver(() => [DemoAccountType], { description: 'Empty outside the demo.' })
  demoAccounts(@Ctx() context: Context): Promise<DemoAccountType[]> {
    return demoAccounts(context);
  }
}
