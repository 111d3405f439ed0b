import type { Task } from 'graphile-worker';
import * as v from 'valibot';
import { change } from '../platform/change.ts';
import { type Context, contextFor, type Desk } from '../platform/context.ts';
import { changeableUntil } from '../satisfaction/keep-rating.ts';
import { mintSurveyLink } from '../satisfaction/survey-link.ts';
import { reopenableUntil } from '../tickets/reopen.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';
import { mayAcknowledge } from './acknowledgement-limit.ts';
import { confirmPage, surveyPage, ticketPage, trackingPage } from './links.ts';
import { findAskedFor, findOccasion } from './occasion.store.ts';
import { asksSurvey, letterFor, type Occasion } from './occasion.ts';
import { outgoingLetter } from './outgoing-letter.ts';
import type { Post } from './post.ts';
import { type LetterKind, linksLetter, ticketLetter } from './ticket-letters.ts';
import { wantsLetter } from './wants-letter.ts';

const payloads = v.union([
  v.object({ eventId: v.string() }),
  v.object({ kind: v.literal('tracking_link'), ticketIds: v.array(v.string()) }),
]);

/** Sends the letter that a job asks for, if by now there still is one to send. */
export const mailTask =
  (desk: Desk, post: Post): Task =>
  async (payload, { job }) => {
    const asked = v.parse(payloads, payload);
    const context = contextFor(desk);
    const isFirstTry = job.attempts === 1;
    const letter =
      'eventId' in asked
        ? await letterOnEvent(context, asked.eventId, isFirstTry)
        : await letterWithLinks(
            context,
            asked.ticketIds,
            `lnk_${job.id}.${job.created_at.getTime()}`,
          );
    if (letter) await post.send(letter);
  };

async function letterOnEvent(context: Context, eventId: string, isFirstTry: boolean) {
  const occasion = await findOccasion(context.db, eventId);
  const kind = occasion && letterFor(occasion);
  if (!occasion || !kind || !(await wantsLetter(context.db, kind, occasion))) return null;
  // Taken once a letter and not once a try.
  if (kind === 'received' && isFirstTry && !(await mayAcknowledge(context, occasion))) return null;
  const content = await contentFor(context, kind, occasion);
  const { customerName, email, ticketId, happenedAt } = occasion;
  return outgoingLetter(context.env, content, {
    id: eventId,
    thread: ticketId,
    date: happenedAt,
    to: { name: customerName, address: email ?? '' },
  });
}

/** Whoever has no account gets in by the token; a letter that asks brings one for the answer. */
async function contentFor(context: Context, kind: LetterKind, occasion: Occasion) {
  const { ticketId, number, hasAccount, status } = occasion;
  const { env } = context;
  const needsToken = !hasAccount || kind === 'resolved' || kind === 'asked-again';
  const token = needsToken ? await mint(context, ticketId) : '';
  const survey = asksSurvey(kind, occasion) ? await mintSurvey(context, ticketId) : null;
  return ticketLetter(kind, {
    ...occasion,
    // A word on what is solved already is no question that waits for an answer.
    silenceEndsAt: kind === 'answered' && status !== 'PENDING' ? null : occasion.silenceEndsAt,
    reopenDays: env.reopenDays,
    reopenableUntil: occasion.closedAt && reopenableUntil(occasion.closedAt, env),
    surveyEndsAt: changeableUntil(context.now(), env),
    links: {
      ticket: hasAccount ? ticketPage(env, number) : trackingPage(env, token),
      isKey: !hasAccount,
      working: confirmPage(env, token, 'yes'),
      notWorking: confirmPage(env, token, 'no'),
      survey: survey && surveyPage(env, survey),
    },
  });
}

/** In a transaction of its own: the link has to be good before the letter leaves. */
const mint = (context: Context, ticketId: string) =>
  change(context, (change) => mintTrackingLink(change, ticketId));

const mintSurvey = (context: Context, ticketId: string) =>
  change(context, (change) => mintSurveyLink(change, ticketId));

async function letterWithLinks(context: Context, ticketIds: readonly string[], id: string) {
  const tickets = await findAskedFor(context.db, ticketIds);
  const [newest] = tickets;
  if (!newest) return null;
  const doors = [];
  for (const { id, number, subject } of tickets) {
    doors.push({ number, subject, link: trackingPage(context.env, await mint(context, id)) });
  }
  return outgoingLetter(context.env, linksLetter(newest.customerName, doors), {
    id,
    thread: null,
    date: context.now(),
    to: { name: newest.customerName, address: newest.email },
  });
}
