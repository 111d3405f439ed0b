import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { PersonKey } from './people.ts';

interface DemoTeam {
  name: string;
  level: 1 | 2 | 3;
  members: readonly PersonKey[];
}

/** Each team serves one queue of the same name. */
export const teams = {
  level1: { name: 'Level 1 support', level: 1, members: ['james'] },
  level2: { name: 'Level 2 technical', level: 2, members: ['tim'] },
  level3: { name: 'Level 3 experts', level: 3, members: ['terrence'] },
  billing: { name: 'Billing', level: 1, members: ['james'] },
} as const satisfies Record<string, DemoTeam>;

export type QueueKey = keyof typeof teams;

interface DemoCategory {
  name: string;
  description: string;
  queue: QueueKey;
  priority: TicketPriority;
  customerMayChangePriority: boolean;
}

export const categories = {
  billing: {
    name: 'Billing',
    description: 'Charges, invoices, refunds, plans and payment methods.',
    queue: 'billing',
    priority: 'NORMAL',
    customerMayChangePriority: false,
  },
  technical: {
    name: 'Technical',
    description: 'Something does not work: sites, campaigns, exports, the API.',
    queue: 'level1',
    priority: 'NORMAL',
    customerMayChangePriority: true,
  },
  account: {
    name: 'Account',
    description: 'Signing in, colleagues and their access, personal data.',
    queue: 'level1',
    priority: 'NORMAL',
    customerMayChangePriority: true,
  },
  other: {
    name: 'Other',
    description: 'Anything else. We will find the right team.',
    queue: 'level1',
    priority: 'LOW',
    customerMayChangePriority: true,
  },
} as const satisfies Record<string, DemoCategory>;

export type CategoryKey = keyof typeof categories;
