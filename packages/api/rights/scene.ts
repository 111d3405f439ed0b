import type { Letter } from '../src/notifications/letter.table.ts';
import type { NotificationRow } from '../src/notifications/notification.table.ts';
import type { TestDesk } from '../test/desk.ts';
import type { Actor } from './actor.ts';
import { type Cast, type Credentials, credentialsOf, customerFor, surveyTokenOf } from './cast.ts';
import { aStory, type Story } from './story.ts';

/** One actor before the ticket that they ask about. */
export interface Scene {
  actor: Actor;
  cast: Cast;
  /** The one that the actor asks about. */
  story: Story;
  stories: { shared: Story; kept: Story };
  letter: Letter;
  /** Of what happened to the customer's ticket, one for everybody with an account. */
  notices: ReadonlyMap<string, NotificationRow>;
  now: Date;
  credentials: Credentials;
  /** The last part of a survey's link, which anybody may have been sent. */
  survey: string;
  /** The call that finds the story's ticket, with the token of those who have one. */
  ticket: string;
}

const earlier = {
  openedAt: new Date('2026-11-18T08:00:00.000Z'),
  lineSince: new Date('2026-11-18T08:01:00.000Z'),
  updatedAt: new Date('2026-11-18T08:08:00.000Z'),
};

async function aLetter({ db, clock }: TestDesk): Promise<Letter> {
  const [letter] = await db<Letter[]>`insert into letter ${db({
    messageId: '<1@desk>',
    recipient: 'customer@example.com',
    subject: 'Your ticket',
    plain: 'We look.',
    html: '<p>We look.</p>',
    sentAt: clock.now(),
  })} returning *`;
  if (!letter) throw new Error('The letter was not kept.');
  return letter;
}

/**
 * Also for those who do not see the ticket: they saw it once, say. The lead wants to hear no more of
 * it, and the customer not at night.
 */
async function notices({ db }: TestDesk, { people }: Cast, { ticket, reply, history }: Story) {
  const replied = history.find(({ kind }) => kind === 'message.replied');
  await db`insert into muted_ticket ${db({ personId: people.lead.id, ticketId: ticket.id })}`;
  await db`insert into push_key ${db({ publicKey: 'public', privateKey: 'private' })}`;
  await db`insert into quiet_hours ${db({
    personId: people.customer.id,
    zone: 'Europe/London',
    beginsAt: '22:00',
    endsAt: '07:00',
  })}`;
  const rows = await db<NotificationRow[]>`insert into notification ${db(
    Object.values(people).map(({ id }) => ({
      personId: id,
      ticketId: ticket.id,
      kind: 'ANSWERED',
      eventId: replied?.id ?? '',
      sequence: 2,
      count: 2,
      beganAt: reply.createdAt,
      happenedAt: reply.createdAt,
    })),
  )} returning *`;
  return new Map(rows.map((row) => [row.personId, row]));
}

/** Tells the customer's story and the keeper's, once, and lets each actor ask about theirs. */
export async function scenes(
  desk: TestDesk,
  cast: Cast,
): Promise<(actor: Actor) => Promise<Scene>> {
  const shared = await aStory(desk, cast, cast.people.customer);
  const kept = await aStory(desk, cast, cast.keeper, earlier);
  await desk.db`insert into follow_up ${desk.db([
    { ticketId: shared.ticket.id, followsId: kept.ticket.id },
    { ticketId: kept.ticket.id, followsId: shared.ticket.id },
  ])}`;
  const letter = await aLetter(desk);
  const told = await notices(desk, cast, shared);
  const survey = await surveyTokenOf(desk, shared.ticket);
  return async (actor) => {
    const story = customerFor(actor, cast) === cast.keeper ? kept : shared;
    const credentials = await credentialsOf(desk, cast, actor, story.ticket);
    const token = JSON.stringify(credentials.trackingToken ?? null);
    return {
      actor,
      cast,
      story,
      stories: { shared, kept },
      letter,
      notices: told,
      now: desk.clock.now(),
      credentials,
      survey,
      ticket: `ticket(id: "${story.ticket.id}", trackingToken: ${token})`,
    };
  };
}
