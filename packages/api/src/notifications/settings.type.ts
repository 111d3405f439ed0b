import { Field, InputType, ObjectType } from 'type-graphql';
import {
  type NotificationChannel,
  NotificationChannelEnum,
  type NotificationKind,
  NotificationKindEnum,
} from './notification-kinds.ts';

@ObjectType('NotificationChoice', {
  simpleResolvers: true,
  description: 'Whether the viewer is reached by a channel when something of a kind comes.',
})
export class NotificationChoiceType {
  @Field(() => NotificationKindEnum, { description: 'What kind.' })
  kind!: NotificationKind;

  @Field(() => NotificationChannelEnum, { description: 'By which way.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether they are.' })
  chosen!: boolean;
}

@InputType('QuietHoursInput', { description: 'When the viewer is not to be disturbed.' })
@ObjectType('QuietHours', {
  simpleResolvers: true,
  description:
    'When the viewer is not to be disturbed: what comes then is pushed or mailed when they are over, if it is still unread. Letters that answer a customer are not held back.',
})
export class QuietHoursType {
  @Field(() => String, { description: 'The IANA time zone of the times, such as Europe/London.' })
  zone!: string;

  @Field(() => String, { description: 'When they begin, HH:MM.' })
  beginsAt!: string;

  @Field(() => String, {
    description: 'When they end, HH:MM; of the next day where it is not later than they begin.',
  })
  endsAt!: string;
}

@ObjectType('NotificationSettings', {
  simpleResolvers: true,
  description: 'How the viewer is reached outside the desk.',
})
export class NotificationSettingsType {
  @Field(() => [NotificationChoiceType], {
    description: 'One for each kind that the viewer may be told of, and each channel.',
  })
  choices!: NotificationChoiceType[];

  @Field(() => QuietHoursType, { nullable: true, description: 'Null where there are none.' })
  quietHours!: QuietHoursType | null;

  @Field(() => [String], {
    description:
      'Where the browsers of the viewer are reached by web push, as they were added; empty where there are none.',
  })
  pushEndpoints!: string[];
}

@InputType({ description: 'A choice of the viewer.' })
export class ChooseNotificationInput {
  @Field(() => NotificationKindEnum, { description: 'Of what kind.' })
  kind!: NotificationKind;

  @Field(() => NotificationChannelEnum, { description: 'By which way.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether they are to be reached.' })
  chosen!: boolean;
}

@InputType({ description: 'Quiet hours, or none.' })
export class SetQuietHoursInput {
  @Field(() => QuietHoursType, { nullable: true, description: 'Null for none.' })
  quietHours?: QuietHoursType | null;
}

@InputType({ description: "A browser's subscription to web push." })
export class AddPushDeviceInput {
  @Field(() => String, {
    description: 'Where its push service takes messages for it, an https address.',
  })
  endpoint!: string;

  @Field(() => String, { description: 'Its public key, base64url.' })
  p256dh!: string;

  @Field(() => String, { description: 'Its secret, base64url.' })
  auth!: string;
}

@InputType({ description: 'A browser that is not to be reached any more.' })
export class RemovePushDeviceInput {
  @Field(() => String, { description: 'Where its push service takes messages for it.' })
  endpoint!: string;
}
