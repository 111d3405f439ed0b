import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';

@ObjectType('Letter', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'An e-mail that the demo caught instead of sending it. Only mailbox finds it.',
})
export class LetterType extends NodeType {
  @Field(() => String, { description: 'The address it would have gone to.' })
  to!: string;

  @Field(() => String, { description: 'Its subject line.' })
  subject!: string;

  @Field(() => String, { description: 'Its words as plain text.' })
  text!: string;

  @Field(() => String, { description: 'The same as a page of HTML, made by the desk.' })
  html!: string;

  @Field(() => DateTime, { description: 'The date it bears: when what it tells of happened.' })
  sentAt!: string;
}

export const LetterConnection = connectionOf('Letter', () => LetterType);
