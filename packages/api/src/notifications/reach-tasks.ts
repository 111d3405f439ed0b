import { quietUntil } from '@hlm-desk/shared/quiet-hours';
import type { Task } from 'graphile-worker';
import * as v from 'valibot';
import { change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { addJob } from '../platform/job.ts';
import { eventText } from '../tickets/event-text.ts';
import { agentTicketPage, settingsPage, ticketPage } from './links.ts';
import { noticeLetter } from './notice-letter.ts';
import { outgoingLetter } from './outgoing-letter.ts';
import type { Post } from './post.ts';
import type { Courier } from './push-courier.ts';
import { findDevice, findOutgoing, forgetDevice, type Outgoing } from './reach.store.ts';

/** The tasks that take notifications out of the desk. */
export const push = 'push';
export const noticeMail = 'notice_mail';

const pushed = v.object({
  notificationId: v.string(),
  deviceId: v.string(),
  isWeightier: v.optional(v.boolean(), true),
});
const mailed = v.object({ notificationId: v.string() });

/** Shows a notification in a browser, if by now it is still unread. */
export const pushTask =
  (desk: Desk, courier: () => Promise<Courier>): Task =>
  async (payload) => {
    const { notificationId, deviceId, isWeightier } = v.parse(pushed, payload);
    const { db, env, now } = desk;
    const outgoing = await findOutgoing(db, notificationId);
    const key = `${push} ${notificationId} ${deviceId}`;
    const late = { notificationId, deviceId };
    if (!outgoing || (await putOff(desk, push, key, late, outgoing))) return;
    const device = await findDevice(db, deviceId, outgoing.personId, now());
    if (!device) return;
    const { number, subject, ticketId, isStaff } = outgoing;
    const message = {
      title: `#${number} ${subject}`,
      body: sentenceOf(outgoing),
      url: isStaff ? agentTicketPage(env, number) : ticketPage(env, number),
      tag: ticketId,
      isHeard: isWeightier,
    };
    if ((await (await courier()).hand(message, device)) === 'GONE')
      await forgetDevice(db, deviceId);
  };

/** Mails a notification to whoever chose that, if by now it is still unread. */
export const noticeMailTask =
  (desk: Desk, post: Post): Task =>
  async (payload) => {
    const { notificationId } = v.parse(mailed, payload);
    const outgoing = await findOutgoing(desk.db, notificationId);
    const key = `${noticeMail} ${notificationId}`;
    if (!outgoing?.email || (await putOff(desk, noticeMail, key, { notificationId }, outgoing)))
      return;
    const { env } = desk;
    const { personName, number, subject, isStaff, email, ticketId, happenedAt } = outgoing;
    const content = noticeLetter({
      name: personName,
      number,
      subject,
      sentence: sentenceOf(outgoing),
      links: {
        ticket: isStaff ? agentTicketPage(env, number) : ticketPage(env, number),
        settings: settingsPage(env, isStaff),
      },
    });
    await post.send(
      outgoingLetter(env, content, {
        id: notificationId,
        thread: ticketId,
        date: happenedAt,
        to: { name: personName, address: email },
      }),
    );
  };

const sentenceOf = ({ event, names }: Outgoing) =>
  event === null ? 'Something happened.' : eventText(event, names);

/** In quiet hours it waits until they are over; of several with the same key one does. */
async function putOff(
  desk: Desk,
  task: string,
  jobKey: string,
  payload: object,
  { quietHours }: Outgoing,
) {
  const until = quietHours && quietUntil(quietHours, desk.now());
  if (!until) return false;
  await change(contextFor(desk), async (change) =>
    addJob(change, task, payload, { runAt: until, jobKey }),
  );
  return true;
}
