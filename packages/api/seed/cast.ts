import { randomUUID } from 'node:crypto';
import { type DemoPerson, organisations, type PersonKey, people } from './people.ts';
import { type CalendarKey, calendars, type PolicyKey, policies } from './promises.ts';
import { type CategoryKey, categories, type QueueKey, teams } from './teams.ts';

/** The ids of everybody and everything that the tickets mention. */
export interface Cast {
  organisations: Record<keyof typeof organisations, string>;
  people: Record<PersonKey, string>;
  teams: Record<QueueKey, string>;
  queues: Record<QueueKey, string>;
  categories: Record<CategoryKey, string>;
  calendars: Record<CalendarKey, string>;
  calendarVersions: Record<CalendarKey, string>;
  policies: Record<PolicyKey, string>;
  policyVersions: Record<PolicyKey, string>;
}

/** An id as the database makes them, known before the row is written. */
export const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;

export const keysOf = <Key extends string>(record: Record<Key, unknown>) =>
  Object.keys(record) as Key[];

function newIds<Key extends string>(record: Record<Key, unknown>, prefix: string) {
  const pairs = keysOf(record).map((key) => [key, newId(prefix)] as const);
  return Object.fromEntries(pairs) as Record<Key, string>;
}

export const newCast = (): Cast => ({
  organisations: newIds(organisations, 'org'),
  people: newIds(people, 'per'),
  teams: newIds(teams, 'tem'),
  queues: newIds(teams, 'que'),
  categories: newIds(categories, 'cat'),
  calendars: newIds(calendars, 'cal'),
  calendarVersions: newIds(calendars, 'cav'),
  policies: newIds(policies, 'slp'),
  policyVersions: newIds(policies, 'spv'),
});

export const personOf = (key: PersonKey): DemoPerson => people[key];

export const isCustomer = (key: PersonKey) => personOf(key).role === 'CUSTOMER';

/** The team of that queue is served by the person; leads and administrators serve all. */
export function serves(key: PersonKey, queue: QueueKey): boolean {
  const members: readonly PersonKey[] = teams[queue].members;
  return personOf(key).role !== 'AGENT' || members.includes(key);
}
