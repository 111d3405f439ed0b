import type { TransactionSql } from 'postgres';
import { type Cast, keysOf } from './cast.ts';
import { calendars, policies } from './promises.ts';

/** The driver takes only what it knows to be JSON. */
const asJson = (tx: TransactionSql, definition: object) =>
  tx.json(JSON.parse(JSON.stringify(definition)));

/** Calendars and policies, each in its first version. */
export async function insertPromises(tx: TransactionSql, cast: Cast, createdAt: Date) {
  const calendarKeys = keysOf(calendars);
  await tx`insert into calendar ${tx(
    calendarKeys.map((key) => ({ id: cast.calendars[key], name: calendars[key].name })),
  )}`;
  await tx`insert into calendar_version ${tx(
    calendarKeys.map((key) => ({
      id: cast.calendarVersions[key],
      calendarId: cast.calendars[key],
      version: 1,
      definition: asJson(tx, calendars[key].definition),
      createdAt,
    })),
  )}`;
  const policyKeys = keysOf(policies);
  await tx`insert into sla_policy ${tx(
    policyKeys.map((key, place) => ({
      id: cast.policies[key],
      name: policies[key].name,
      calendarId: cast.calendars[policies[key].calendar],
      place,
    })),
  )}`;
  await tx`insert into sla_policy_version ${tx(
    policyKeys.map((key) => {
      const { organisation, policy } = policies[key];
      return {
        id: cast.policyVersions[key],
        policyId: cast.policies[key],
        version: 1,
        definition: asJson(tx, policy),
        organisationIds: organisation === null ? [] : [cast.organisations[organisation]],
        createdAt,
      };
    }),
  )}`;
}
