import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readTree, readTrees } from '../platform/read-tree.ts';
import { found } from '../platform/refusal.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { everyone, type TreeType } from '../platform/tree.ts';
import { DeleteCalendarInput, SaveCalendarInput } from './calendar.input.ts';
import { CalendarType } from './calendar.type.ts';
import { deleteCalendar } from './delete-calendar.ts';
import { deleteSlaPolicy } from './delete-sla-policy.ts';
import { DeletedSlaPolicyType } from './promises-preview.type.ts';
import { reapplySlaPolicy } from './reapply-sla-policy.ts';
import { reorderSlaPolicies } from './reorder-sla-policies.ts';
import { saveCalendar } from './save-calendar.ts';
import { saveSlaPolicy } from './save-sla-policy.ts';
import * as inputs from './sla-policy.input.ts';
import { calendarTree, slaPolicyTree } from './sla-policy.tree.ts';
import { SlaPolicyType } from './sla-policy.type.ts';

/** The answer of a mutation: the thing that it changed. */
async function answer(
  context: Context,
  info: GraphQLResolveInfo,
  type: TreeType,
  useCase: () => Promise<{ id: string }>,
) {
  refuseUnreadable(info, context.viewer, type);
  const { id } = await useCase();
  const where: TreeType['visible'] = (row, { bind }) => `${row}.id = ${bind(id)}`;
  return found(await readTree({ context, info, type, where }), type.name);
}

@Resolver()
export class PromisesChangeResolver {
  @Mutation(() => CalendarType, {
    description:
      'Saves a calendar, a new one or another version. Timers keep the version that they run by. For leads and administrators. INVALID with the field and, in faults, all that is wrong: windows that overlap or end before they begin, zones and dates that there are not, a calendar that is never open. CONFLICT: STALE_VERSION, NAME_TAKEN.',
  })
  saveCalendar(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveCalendarInput, { description: 'The calendar.' })
    input: SaveCalendarInput,
  ) {
    return answer(context, info, calendarTree, () => saveCalendar(context, input));
  }

  @Mutation(() => Boolean, {
    description:
      'Deletes a calendar; timers that run by it go on. For leads and administrators. CONFLICT, IN_USE: while a policy uses it.',
  })
  deleteCalendar(
    @Ctx() context: Context,
    @Arg('input', () => DeleteCalendarInput, { description: 'Which.' }) input: DeleteCalendarInput,
  ) {
    return deleteCalendar(context, input);
  }

  @Mutation(() => SlaPolicyType, {
    description:
      'Saves a policy, a new one or another version. Open tickets keep what they were promised: those of the policy until reapplySlaPolicy, those that begin to meet its conditions until their next change. For leads and administrators. INVALID with the field and, in faults, all that is wrong. CONFLICT: STALE_VERSION, NAME_TAKEN.',
  })
  saveSlaPolicy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.SaveSlaPolicyInput, { description: 'The policy.' })
    input: inputs.SaveSlaPolicyInput,
  ) {
    return answer(context, info, slaPolicyTree, () => saveSlaPolicy(context, input));
  }

  @Mutation(() => [SlaPolicyType], {
    description:
      'Says in which order policies are tried. Open tickets are looked at again at their next change. For leads and administrators. CONFLICT, STALE_LIST: where these are not all policies.',
  })
  async reorderSlaPolicies(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ReorderSlaPoliciesInput, { description: 'The order.' })
    input: inputs.ReorderSlaPoliciesInput,
  ) {
    refuseUnreadable(info, context.viewer, slaPolicyTree);
    await reorderSlaPolicies(context, input);
    return readTrees({ context, info, type: slaPolicyTree, where: everyone });
  }

  @Mutation(() => DeletedSlaPolicyType, {
    description:
      'Deletes a policy. Open tickets keep what they were promised by it until their next change. For leads and administrators.',
  })
  deleteSlaPolicy(
    @Ctx() context: Context,
    @Arg('input', () => inputs.DeleteSlaPolicyInput, { description: 'Which.' })
    input: inputs.DeleteSlaPolicyInput,
  ) {
    return deleteSlaPolicy(context, input);
  }

  @Mutation(() => SlaPolicyType, {
    description:
      'Brings the open tickets of a policy to its newest version and that of its calendar, or to the policy that applies to them by now. A job does it; reapplication tells how far it is. For leads and administrators. CONFLICT, ALREADY_RUNNING: while it is being done.',
  })
  reapplySlaPolicy(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ReapplySlaPolicyInput, { description: 'Which.' })
    input: inputs.ReapplySlaPolicyInput,
  ) {
    return answer(context, info, slaPolicyTree, () => reapplySlaPolicy(context, input));
  }
}
