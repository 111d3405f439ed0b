import { afterAll, describe, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { actors } from './actor.ts';
import { foundAt, inShort, readPlace } from './ask.ts';
import { aCast } from './cast.ts';
import { lineScenes } from './line.ts';
import { lineRights } from './reading/line.rights.ts';
import { allTold } from './watching/all-told.ts';
import { lineHappening } from './watching/line.rights.ts';

const at = await desk();
afterAll(at.close);
const schema = await buildDeskSchema();
const sceneOf = await lineScenes(at, await aCast(at));
const all = await Promise.all(actors.map(sceneOf));

describe.each(all)('as $actor', (scene) => {
  const { actor, credentials } = scene;

  test.each(lineRights(scene).map((place) => [inShort(place.path), place] as const))(
    '%s',
    async (_, place) => {
      expect(await readPlace(at, schema, place, credentials)).toEqual(foundAt(place, actor));
    },
  );
});

test('of a place in line everybody is told what the table says', async () => {
  const { told, expected } = await allTold(at, all, lineHappening);

  expect(told).toEqual(expected);
});
