import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { isStaff, stranger } from '../platform/viewer.ts';
import { lockTicket } from '../tickets/ticket.store.ts';
import { keepRating, type Scores } from './keep-rating.ts';
import { type AskedOf, findSurvey, surveyState } from './survey-link.ts';

/** Rates the resolution that a link asks about, in the name of the ticket's customer. */
export const answerSurvey = (context: Context, input: Scores & { token: string }) =>
  change(context, async (change) => {
    allow(
      !isStaff(context.viewer),
      'You work at the desk: how the help was only its customer can say.',
      'SIGNED_IN',
    );
    const asked = found(await lockSurvey(change, input.token), 'link');
    const { ticketId, customerId } = asked;
    refuseEnded(asked, context);
    const viewer = { ...stranger, role: 'GUEST' as const, guest: { ticketId, customerId } };
    await keepRating({ ...change, context: { ...context, viewer } }, asked, input);
    return { ticketId };
  });

/** As it stands once its ticket is held. */
async function lockSurvey({ tx }: Change, token: string) {
  const asked = await findSurvey(tx, token);
  if (!asked) return undefined;
  const { ticketId, customerId } = asked;
  const viewer = { ...stranger, role: 'GUEST' as const, guest: { ticketId, customerId } };
  await lockTicket(tx, viewer, ticketId);
  return findSurvey(tx, token);
}

function refuseEnded(asked: AskedOf, context: Context) {
  const state = surveyState(asked, context);
  if (state === 'OPEN') return;
  throw state === 'OVER'
    ? new Refusal('CONFLICT', 'The time to answer this survey is over. Thank you all the same.', {
        reason: 'SURVEY_OVER',
      })
    : new Refusal('CONFLICT', 'This ticket is open again. We ask once more when it is solved.', {
        reason: 'SURVEY_WITHDRAWN',
      });
}
