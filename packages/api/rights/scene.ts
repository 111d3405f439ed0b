import type { Letter } from '../src/notifications/letter.table.ts';
import type { TestDesk } from '../test/desk.ts';
import type { Actor } from './actor.ts';
import { type Cast, type Credentials, credentialsOf, customerFor } from './cast.ts';
import { aStory, type Story } from './story.ts';

/** One actor before the ticket that they ask about. */
export interface Scene {
  actor: Actor;
  cast: Cast;
  /** The one that the actor asks about. */
  story: Story;
  stories: { shared: Story; kept: Story };
  letter: Letter;
  now: Date;
  credentials: Credentials;
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

/** Tells the customer's story and the keeper's, once, and lets each actor ask about theirs. */
export async function scenes(
  desk: TestDesk,
  cast: Cast,
): Promise<(actor: Actor) => Promise<Scene>> {
  const shared = await aStory(desk, cast, cast.people.customer);
  const kept = await aStory(desk, cast, cast.keeper, earlier);
  const letter = await aLetter(desk);
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
      now: desk.clock.now(),
      credentials,
      ticket: `ticket(id: "${story.ticket.id}", trackingToken: ${token})`,
    };
  };
}
