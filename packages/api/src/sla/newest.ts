/** The newest version of each calendar and policy that is not deleted, as tables. */
const newest = (table: string, key: string, columns: string) =>
  `(select o.*, v.version, v.id as version_id, v.definition, v.created_at as saved_at${columns}
    from ${table} o cross join lateral (
      select * from ${table}_version n where n.${key} = o.id order by n.version desc limit 1
    ) v where o.deleted_at is null)`;

export const newestCalendars = newest('calendar', 'calendar_id', '');

export const newestPolicies = newest(
  'sla_policy',
  'policy_id',
  ', v.category_ids, v.queue_ids, v.organisation_ids, v.customer_ids, v.channels',
);

const newestOf = (column: string, table: string, key: string, id: string) =>
  `(select ${column} from ${table} n where n.${key} = ${id} order by n.version desc limit 1)`;

const isOpen = `t.status in ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD')`;

/** Open tickets `t` that are promised something by any version `v` of a policy. */
export const ticketsOf = (policyId: string) => `
  from sla_policy_version v join ticket t on t.sla_policy_version_id = v.id
  where v.policy_id = ${policyId} and ${isOpen}`;

/** What a version of a calendar promises: not what its holidays are called, nor a zone's spelling. */
const hoursOf = (version: string) => `jsonb_build_array(
  lower(${version}.definition->>'zone'), ${version}.definition->'weekly',
  array(select h->>'date' from jsonb_array_elements(${version}.definition->'holidays') h order by 1),
  ${version}.definition->'exceptions', ${version}.definition->'breaks')`;

const presentHours = newestOf(hoursOf('n'), 'calendar_version', 'calendar_id', 'p.calendar_id');

/** Those of them that are kept to an older version of it, or to other hours than its calendar has now. */
export const olderTicketsOf = (policyId: string) => `
  from (
    select p.id, ${newestOf('n.id', 'sla_policy_version', 'policy_id', 'p.id')} as version_id,
      array(select c.id from calendar_version c
        where c.calendar_id = p.calendar_id and ${hoursOf('c')} = ${presentHours}) as calendar_version_ids
    from sla_policy p where p.id = ${policyId} offset 0
  ) present
  join sla_policy_version v on v.policy_id = present.id
  join ticket t on t.sla_policy_version_id = v.id
  where ${isOpen} and (v.id <> present.version_id or t.calendar_version_id <> all (present.calendar_version_ids))`;
