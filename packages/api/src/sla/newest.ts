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

const newestOf = (table: string, key: string, id: string) =>
  `(select n.id from ${table} n where n.${key} = ${id} order by n.version desc limit 1)`;

/** Open tickets `t` that are promised something by any version `v` of a policy `p`. */
export const ticketsOf = (policyId: string) => `
  from sla_policy p
  join sla_policy_version v on v.policy_id = p.id
  join ticket t on t.sla_policy_version_id = v.id
  where p.id = ${policyId} and t.status in ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD')`;

/** Those of them that are kept to an older version of it or of its calendar. */
export const olderTicketsOf = (policyId: string) => `${ticketsOf(policyId)}
  and (t.sla_policy_version_id, t.calendar_version_id) is distinct from
    (${newestOf('sla_policy_version', 'policy_id', 'p.id')}, ${newestOf('calendar_version', 'calendar_id', 'p.calendar_id')})`;
