import type { Env } from '../platform/env.ts';

type Home = Pick<Env, 'publicUrl'>;

// Tokens stand behind the #: servers and their logs never see them.

export const trackingPage = ({ publicUrl }: Home, token: string) =>
  `${publicUrl}/track/open#token=${token}`;

/** Asks once more before it answers: mail programs open links by themselves. */
export const confirmPage = ({ publicUrl }: Home, token: string, answer: 'yes' | 'no') =>
  `${publicUrl}/confirm#token=${token}&answer=${answer}`;

/** Rates one resolution and opens nothing else. */
export const surveyPage = ({ publicUrl }: Home, token: string) =>
  `${publicUrl}/survey#token=${token}`;

export const ticketPage = ({ publicUrl }: Home, number: number) => `${publicUrl}/tickets/${number}`;

export const agentTicketPage = ({ publicUrl }: Home, number: number) =>
  `${publicUrl}/board/tickets/${number}`;

export const settingsPage = ({ publicUrl }: Home, isStaff: boolean) =>
  `${publicUrl}${isStaff ? '/board' : ''}/inbox/settings`;
