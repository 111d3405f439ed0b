import type { Role } from '@hlm-desk/shared/role';

/** Every account of the demo opens with it; outside the demo none of them exist. */
export const demoPassword = 'demo desk password';

export const organisations = {
  hlm: { name: 'HLM staff', sharesTickets: false },
  brightline: { name: 'Brightline', sharesTickets: true },
  croft: { name: 'Croft Advisory', sharesTickets: false },
  oakfield: { name: 'Oakfield', sharesTickets: false },
  ruiz: { name: 'Ruiz & Hijos', sharesTickets: false },
  lantern: { name: 'Lantern', sharesTickets: false },
} as const;

export interface DemoPerson {
  name: string;
  email: string;
  phone: string | null;
  role: Role;
  organisation: keyof typeof organisations;
  /** What the sign-in page says beside the account; null for people whose password nobody knows. */
  account: string | null;
}

export const people = {
  sarah: {
    name: 'Sarah Mitchell',
    email: 'customer@example.com',
    phone: '+1 202 555 0143',
    role: 'CUSTOMER',
    organisation: 'brightline',
    account: 'Customer at Brightline, waiting in the billing line',
  },
  laura: {
    name: 'Laura Croft',
    email: 'client@example.com',
    phone: '+44 7700 900461',
    role: 'CUSTOMER',
    organisation: 'croft',
    account: 'Customer at Croft Advisory, has her old account reactivated',
  },
  austin: {
    name: 'Austin Coy',
    email: 'employee@example.com',
    phone: '+1 202 555 0178',
    role: 'CUSTOMER',
    organisation: 'hlm',
    account: 'Employee, product owner without access since a security update',
  },
  james: {
    name: 'James Osei',
    email: 'agent1@example.com',
    phone: null,
    role: 'AGENT',
    organisation: 'hlm',
    account: 'Agent in Billing and Level 1 support',
  },
  tim: {
    name: 'Tim Samuel',
    email: 'agent2@example.com',
    phone: null,
    role: 'AGENT',
    organisation: 'hlm',
    account: 'Agent in Level 2 technical',
  },
  terrence: {
    name: 'Terrence Hank',
    email: 'agent3@example.com',
    phone: null,
    role: 'AGENT',
    organisation: 'hlm',
    account: 'Agent in Level 3 experts',
  },
  kim: {
    name: 'Kim John',
    email: 'dispatcher@example.com',
    phone: null,
    role: 'LEAD',
    organisation: 'hlm',
    account: 'Dispatcher, sees every ticket and hands it to a team',
  },
  admin: {
    name: 'Desk Administrator',
    email: 'admin@example.com',
    phone: null,
    role: 'ADMIN',
    organisation: 'hlm',
    account: 'Administrator of the desk',
  },
  // A shared address, so that Sarah has a colleague whose tickets she sees.
  finance: {
    name: 'Brightline Finance',
    email: 'finance.brightline@example.org',
    phone: null,
    role: 'CUSTOMER',
    organisation: 'brightline',
    account: null,
  },
  priya: {
    name: 'Priya Nair',
    email: 'priya.nair@example.org',
    phone: '+44 7700 900782',
    role: 'CUSTOMER',
    organisation: 'oakfield',
    account: null,
  },
  tomas: {
    name: 'Tomás Ruiz',
    email: 'tomas.ruiz@example.org',
    phone: null,
    role: 'CUSTOMER',
    organisation: 'ruiz',
    account: null,
  },
  mei: {
    name: 'Mei Chen',
    email: 'mei.chen@example.org',
    phone: '+1 202 555 0112',
    role: 'CUSTOMER',
    organisation: 'lantern',
    account: null,
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;
