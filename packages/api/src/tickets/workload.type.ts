import { Field, Int, ObjectType } from 'type-graphql';
import { PersonType } from '../identity/person.type.ts';
import { TeamType } from '../identity/team.type.ts';
import { few } from '../platform/tree-field.ts';

/** What is counted of a team, of each of its people and of its line alike. */
@ObjectType()
abstract class CountedWork {
  @Field(() => Int, {
    description: 'How many wait for the customer or for a third party: PENDING or ON_HOLD.',
  })
  pending!: number;

  @Field(() => Int, {
    description: 'How many were resolved within the last 24 hours and have not come back.',
  })
  completedLastDay!: number;

  @Field(() => Int, {
    description:
      'Of how many open ones less than a quarter of a promised time is left, without the overdue.',
  })
  dueSoon!: number;

  @Field(() => Int, {
    description: 'Of how many open ones something that was promised is overdue.',
  })
  overdue!: number;
}

@ObjectType('PersonWorkload', {
  simpleResolvers: true,
  description: "What somebody has to do in one team: of the team's tickets those that they have.",
})
export class PersonWorkloadType extends CountedWork {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType;

  @Field(() => Boolean, {
    description:
      'Whether tickets of the team can be given to them: not to agents who no longer serve it, nor to the suspended.',
  })
  takesTickets!: boolean;

  @Field(() => Int, { description: 'How many of them are IN_PROGRESS.' })
  ongoing!: number;
}

@ObjectType('LineWorkload', {
  simpleResolvers: true,
  description:
    'What nobody of a team has: its tickets without an assignee, also those that pause. How many of them wait is said by the team.',
})
export class LineWorkloadType extends CountedWork {}

@ObjectType('TeamWorkload', {
  simpleResolvers: true,
  description:
    'What a team has to do, and who of it has how much of that; what nobody has is its line. Each open ticket is either waiting, ongoing or pending.',
})
export class TeamWorkloadType extends CountedWork {
  @Field(() => TeamType, { description: 'Which team.' })
  team!: TeamType;

  @Field(() => Int, {
    description: 'How many nobody has, NEW or IN_PROGRESS: those that stand in its lines.',
  })
  waiting!: number;

  @Field(() => Int, {
    description: 'How many somebody has and are IN_PROGRESS. Those that wait are not among them.',
  })
  ongoing!: number;

  @Field(() => LineWorkloadType, {
    description:
      'What of it nobody has. With that of its people it makes up the numbers of the team.',
  })
  line!: LineWorkloadType;

  @few
  @Field(() => [PersonWorkloadType], {
    description:
      'Its members, and whoever else has tickets of it that are counted here, by name. Without the suspended who have none.',
  })
  people!: PersonWorkloadType[];
}
