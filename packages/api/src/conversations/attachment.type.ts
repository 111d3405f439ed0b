import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';

@ObjectType('Attachment', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A file that came with a message. POST /files uploads one; whoever sees the message sees it.',
})
export class AttachmentType extends NodeType {
  @Field(() => String, { description: 'What its sender called it, cleaned; never a path.' })
  name!: string;

  @Field(() => String, { description: 'What it is by its content, whatever it is called.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size.' })
  bytes!: number;

  @Field(() => String, {
    description:
      'Address to download it from, relative to the API; the session of the ticket is needed, or its tracking token in the header hlm-tracking-token.',
  })
  url!: string;

  @Field(() => Boolean, {
    description: 'Whether a browser may show it in place (PNG, JPEG, GIF, WebP).',
  })
  isImage!: boolean;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  createdAt!: string;
}
