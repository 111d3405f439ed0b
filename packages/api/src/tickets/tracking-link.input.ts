import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which tickets somebody wants to see again.' })
export class RequestTrackingLinkInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the ticket; without it the letter lists the open ones of the address.',
  })
  number?: number | null;

  @Field(() => String, { description: 'The address with which it was opened.' })
  email!: string;
}

@InputType({ description: 'A tracking link, as a letter brought it.' })
export class OpenTrackingLinkInput {
  @Field(() => String, { description: 'Its last part.' })
  token!: string;
}
