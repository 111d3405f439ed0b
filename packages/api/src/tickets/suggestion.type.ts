import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, ObjectType } from 'type-graphql';
import { TicketPriorityEnum } from '../platform/enums.ts';
import type { Suggestion } from './suggestion-for.ts';

@ObjectType('Suggestion', {
  simpleResolvers: true,
  description: 'What the desk would set a new ticket to, with the reason. Nothing is set by it.',
})
export class SuggestionType implements Suggestion {
  @Field(() => TicketPriorityEnum, { description: 'How urgent it sounds.' })
  priority!: TicketPriority;

  @Field(() => [String], {
    description: 'The words of its subject and first message that say so, in their order.',
  })
  words!: string[];
}
