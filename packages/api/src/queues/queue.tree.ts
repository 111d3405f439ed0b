import { teamTree } from '../identity/team.tree.ts';
import { column, everyone, type OrderBy, type TreeType } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';

const byName: readonly OrderBy[] = [{ sql: (row: string) => `${row}.name`, type: 'text' }];

/** Customers know a queue by its name only: its length and contents are added with staff's rights. */
export const queueTree: TreeType = {
  name: 'Queue',
  table: 'queue',
  visible: (_, { viewer }) => String(isStaff(viewer)),
  order: byName,
  fields: {
    id: column('id'),
    name: column('name'),
    team: {
      one: () => teamTree,
      where: (team, queue) => `${team}.id = ${queue}.team_id`,
      known: true,
    },
  },
};

export const categoryTree: TreeType = {
  name: 'Category',
  table: 'category',
  visible: everyone,
  order: [
    { sql: (row) => `${row}.place`, type: 'integer' },
    { sql: (row) => `${row}.id`, type: 'text' },
  ],
  fields: {
    id: column('id'),
    name: column('name'),
    description: column('description'),
    priority: column('priority'),
    customerMayChangePriority: column('customer_may_change_priority'),
    queue: {
      one: () => queueTree,
      where: (queue, category) => `${queue}.id = ${category}.queue_id`,
    },
  },
};
