import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import type { SlaPolicy } from '@hlm-desk/shared/sla/policy';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { channelKind } from '../platform/channel.ts';
import { id, moment } from '../platform/columns.ts';

/** When a desk is open; what that means is said by its newest version. */
export const calendars = pgTable('calendar', { id: id('cal'), name: text().notNull().unique() });

/** Never changed: who was promised something by it is kept to it. */
export const calendarVersions = pgTable('calendar_version', {
  id: id('cav'),
  calendarId: text().notNull(),
  version: integer().notNull(),
  definition: jsonb().$type<Calendar>().notNull(),
  createdAt: moment().notNull(),
});

export const slaPolicies = pgTable('sla_policy', {
  id: id('slp'),
  name: text().notNull().unique(),
  calendarId: text().notNull(),
  /** Of those whose conditions are met the first applies. */
  place: integer().notNull(),
  deletedAt: moment(),
});

const anyOf = () => text().array().notNull().default([]);

/** Never changed, either. An empty condition is met by every ticket. */
export const slaPolicyVersions = pgTable('sla_policy_version', {
  id: id('spv'),
  policyId: text().notNull(),
  version: integer().notNull(),
  definition: jsonb().$type<SlaPolicy>().notNull(),
  categoryIds: anyOf(),
  queueIds: anyOf(),
  organisationIds: anyOf(),
  customerIds: anyOf(),
  channels: channelKind().array().notNull().default([]),
  createdAt: moment().notNull(),
});
