import { DeskResolver } from './desk.resolver.ts';
import { EntranceResolver } from './entrance.resolver.ts';
import { PeopleResolver } from './people.resolver.ts';

export const identityResolvers = [DeskResolver, EntranceResolver, PeopleResolver] as const;
