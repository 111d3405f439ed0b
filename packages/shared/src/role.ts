export const roles = ['CUSTOMER', 'AGENT', 'LEAD', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Those who work at the desk, as opposed to those who come to it. */
export const worksAtDesk = (role: Role) => role !== 'CUSTOMER';
