import { roles } from '@hlm-desk/shared/role';
import { boolean, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../platform/columns.ts';

export const role = pgEnum('role', roles);

/** A customer's company, or the desk's own. */
export const organisations = pgTable('organisation', {
  id: id('org'),
  name: text().notNull(),
  /** Whether its people see each other's tickets. */
  sharesTickets: boolean().notNull().default(false),
  createdAt: moment().notNull().defaultNow(),
});

/** Everybody: customers, guests, agents, leads, administrators. */
export const people = pgTable('person', {
  id: id('per'),
  name: text().notNull(),
  /** One account an address; guests, who only claim theirs, may repeat it. */
  email: text(),
  phone: text(),
  role: role().notNull().default('CUSTOMER'),
  organisationId: text().references(() => organisations.id),
  /** argon2id; null for whoever cannot sign in. */
  passwordHash: text(),
  /** False while the identity is only claimed, as by a guest. */
  verified: boolean().notNull().default(false),
  /** Whether an agent takes work now. */
  available: boolean().notNull().default(true),
  /** Last request of a signed-in person, to the minute. */
  seenAt: moment(),
  suspendedAt: moment(),
  createdAt: moment().notNull().defaultNow(),
});

export const teams = pgTable('team', {
  id: id('tem'),
  name: text().notNull().unique(),
  /** Support level, 1 to 3. */
  level: integer().notNull(),
});

export const teamMembers = pgTable(
  'team_member',
  {
    teamId: text()
      .notNull()
      .references(() => teams.id),
    personId: text()
      .notNull()
      .references(() => people.id),
  },
  (member) => [primaryKey({ columns: [member.teamId, member.personId] })],
);

export type Person = typeof people.$inferSelect;
export type Team = typeof teams.$inferSelect;
