import type { Role } from '@hlm-desk/shared/role';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { TeamType } from './team.type.ts';

@ObjectType('Organisation', {
  implements: NodeType,
  simpleResolvers: true,
  description: "A customer's company, or the desk's own.",
})
export class OrganisationType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => Boolean, { description: "Whether its people see each other's tickets." })
  sharesTickets!: boolean;
}

@ObjectType('Person', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Somebody who comes to the desk or works there. Customers know name and role of those who help them, and no more.',
})
export class PersonType extends NodeType {
  @Field(() => String, { description: 'What to call them.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address. For themselves and for those who work at the desk; else null.',
  })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number. For themselves and for those who work at the desk; else null.',
  })
  phone!: string | null;

  @Field(() => RoleEnum, { description: 'What they do at the desk.' })
  role!: Role;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'Where they belong, if anywhere. For themselves and for those who work at the desk; else null.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TeamType], { description: 'The teams they serve. Empty for customers and guests.' })
  teams!: TeamType[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False while the identity is only claimed, as by a guest: nothing may be disclosed on its strength. For themselves and for those who work at the desk; else null.',
  })
  verified!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they take work now. Told to those who work at the desk; null of customers and for everybody else.',
  })
  available!: boolean | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when the desk knows them. For themselves and for those who work at the desk; else null.',
  })
  createdAt!: string | null;
}
