import type { Role } from '@hlm-desk/shared/role';

const hour = 3_600_000;
const day = 24 * hour;

interface SessionLength {
  /** It ends when nothing was asked for so long. */
  idleMs: number;
  /** It ends after so long in any case. */
  absoluteMs: number;
}

/** Whoever works at the desk sees other people's tickets, so their sessions are short. */
export const staffSession: SessionLength = { idleMs: 12 * hour, absoluteMs: 7 * day };
export const customerSession: SessionLength = { idleMs: 30 * day, absoluteMs: 90 * day };

export const sessionOf = (role: Role): SessionLength =>
  role === 'CUSTOMER' ? customerSession : staffSession;
