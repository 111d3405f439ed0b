import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import type { SlaPolicy } from '@hlm-desk/shared/sla/policy';
import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { channelKind } from '../platform/channel.ts';
import { id, moment } from '../platform/columns.ts';

/** When a desk is open; what that means is said by its newest version. */
export const calendars = pgTable('calendar', {
  id: id('cal'),
  /** Of those that are not deleted there is one of a name, whatever its case. */
  name: text().notNull(),
  deletedAt: moment(),
});

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
  /** As with calendars. */
  name: text().notNull(),
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

/** Open tickets of a policy are being brought to its newest version, or have been. */
export const slaReapplications = pgTable('sla_reapplication', {
  id: id('slr'),
  policyId: text().notNull(),
  startedBy: text(),
  startedAt: moment().notNull(),
  /** How many there were to change; at the end, how many were changed. */
  total: integer().notNull(),
  done: integer().notNull().default(0),
  /** Of how many something is overdue since. */
  breached: integer().notNull().default(0),
  finishedAt: moment(),
});
