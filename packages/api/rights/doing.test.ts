import { afterAll, describe, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { actors } from './actor.ts';
import { aCast } from './cast.ts';
import { type Deed, forActor, refusalOf } from './doing/deed.ts';
import { attempt, deedScene, takenFor } from './doing/do.ts';
import { deeds } from './doing/doing.rights.ts';

const at = await desk();
afterAll(at.close);
const schema = await buildDeskSchema();
const cast = await aCast(at);

describe.each(deeds.map((deed): [string, Deed] => [deed.mutation, deed]))('%s', (_, deed) => {
  test.each(actors)('by %s', async (actor) => {
    const scene = await deedScene(at, cast, actor, deed);

    const outcome = await attempt(schema, deed, scene);

    const refused = refusalOf(deed, takenFor(schema, deed.mutation, actor));
    if (refused !== null) {
      expect(outcome).toEqual({ refused, answer: null, leaves: [], touches: [], jobs: 0 });
      return;
    }
    expect(outcome).toEqual({
      refused,
      answer: deed.says ? deed.says(scene) : { id: scene.ticket.id },
      leaves: forActor(deed.leaves, actor),
      touches: [...forActor(deed.touches, actor)].sort(),
      jobs: expect.any(Number),
    });
  });
});
