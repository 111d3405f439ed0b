import type { NotificationChannel, NotificationKind } from './notification-kinds.ts';

/** What is told to customers, and by which ways where they say nothing. */
const toCustomers: Partial<Record<NotificationKind, readonly NotificationChannel[]>> = {
  RECEIVED: ['EMAIL'],
  NEAR_FRONT: ['PUSH'],
  TAKEN: ['PUSH'],
  ANSWERED: ['EMAIL', 'PUSH'],
  WAITING_FOR_YOU: ['EMAIL', 'PUSH'],
  RESOLVED: ['EMAIL', 'PUSH'],
  ABOUT_TO_CLOSE: ['EMAIL', 'PUSH'],
  CLOSED: ['EMAIL'],
};

/** The same for those who work at the desk, who have it open anyway. */
const toStaff: typeof toCustomers = {
  ASSIGNED: ['PUSH'],
  ANSWERED: ['PUSH'],
  MENTIONED: ['PUSH'],
  WARNING: ['PUSH'],
  ESCALATED: ['PUSH'],
  LOW_RATING: ['PUSH'],
  BREACH: ['PUSH'],
};

const usual = (isStaff: boolean) => (isStaff ? toStaff : toCustomers);

export const kindsFor = (isStaff: boolean) => Object.keys(usual(isStaff)) as NotificationKind[];

export interface Choice {
  kind: NotificationKind;
  channel: NotificationChannel;
  chosen: boolean;
}

/** Whether somebody is reached by a channel for a kind: as they chose, or as it is usual. */
export const isChosen = (
  isStaff: boolean,
  choices: readonly Choice[],
  kind: NotificationKind,
  channel: NotificationChannel,
) =>
  choices.find((choice) => choice.kind === kind && choice.channel === channel)?.chosen ??
  usual(isStaff)[kind]?.includes(channel) ??
  false;

/** Of what most customers are written anyway, in a letter made for it. */
export const hasOwnLetter = (isStaff: boolean, kind: NotificationKind) =>
  !isStaff && (toCustomers[kind]?.includes('EMAIL') ?? false);
