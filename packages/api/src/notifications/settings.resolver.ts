import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn } from '../identity/signed-in.ts';
import type { Context } from '../platform/context.ts';
import { isStaff } from '../platform/viewer.ts';
import { chooseNotification } from './choose-notification.ts';
import { notificationChannels } from './notification-kinds.ts';
import { addPushDevice, removePushDevice } from './push-devices.ts';
import { pushKeys } from './push-keys.ts';
import { setQuietHours } from './set-quiet-hours.ts';
import { findChoices, findDevices, findQuietHours } from './settings.store.ts';
import * as types from './settings.type.ts';
import { isChosen, kindsFor } from './usual-choices.ts';

async function settingsOf({ db, viewer, now }: Context) {
  const personId = signedIn(viewer);
  const staff = isStaff(viewer);
  const choices = await findChoices(db, personId);
  return {
    choices: kindsFor(staff).flatMap((kind) =>
      notificationChannels.map((channel) => ({
        kind,
        channel,
        chosen: isChosen(staff, choices, kind, channel),
      })),
    ),
    quietHours: (await findQuietHours(db, personId)) ?? null,
    pushEndpoints: (await findDevices(db, personId, now())).map(({ endpoint }) => endpoint),
  };
}

const input = { description: 'What is to be.' };
const answer = () => types.NotificationSettingsType;

@Resolver(answer)
export class NotificationSettingsResolver {
  @FieldResolver(() => String, {
    description: "The desk's public key for web push (VAPID), base64url: browsers ask for it.",
  })
  async pushKey(@Ctx() { db }: Context) {
    return (await pushKeys(db)).publicKey;
  }

  @Query(answer, {
    nullable: true,
    description: 'How the viewer is reached. Null for guests and strangers, who have no inbox.',
  })
  notificationSettings(@Ctx() context: Context) {
    return context.viewer.id === null ? null : settingsOf(context);
  }

  @Mutation(answer, {
    description:
      'Says whether the viewer is reached by a channel for a kind. INVALID for kinds that they are never told of.',
  })
  async chooseNotification(
    @Ctx() context: Context,
    @Arg('input', () => types.ChooseNotificationInput, input) choice: types.ChooseNotificationInput,
  ) {
    await chooseNotification(context, choice);
    return settingsOf(context);
  }

  @Mutation(answer, {
    description:
      'Sets or ends the quiet hours of the viewer. INVALID for times or zones that are none.',
  })
  async setQuietHours(
    @Ctx() context: Context,
    @Arg('input', () => types.SetQuietHoursInput, input) { quietHours }: types.SetQuietHoursInput,
  ) {
    await setQuietHours(context, quietHours ?? null);
    return settingsOf(context);
  }

  @Mutation(answer, {
    description:
      'Has the viewer reached by web push in the browser in which they are signed in, until they sign out there. INVALID for what is no subscription of a browser.',
  })
  async addPushDevice(
    @Ctx() context: Context,
    @Arg('input', () => types.AddPushDeviceInput, input) device: types.AddPushDeviceInput,
  ) {
    await addPushDevice(context, device);
    return settingsOf(context);
  }

  @Mutation(answer, { description: 'Has the viewer not reached in a browser any more.' })
  async removePushDevice(
    @Ctx() context: Context,
    @Arg('input', () => types.RemovePushDeviceInput, input) device: types.RemovePushDeviceInput,
  ) {
    await removePushDevice(context, device);
    return settingsOf(context);
  }
}
