import { afterAll, describe, expect, test } from 'vitest';
import { buildDeskSchema } from '../src/app.ts';
import { desk } from '../test/desk.ts';
import { actors } from './actor.ts';
import { foundAt, gotOf, inShort, readCall, readPlace } from './ask.ts';
import { aCast } from './cast.ts';
import { queryRights } from './reading/query.rights.ts';
import { placesOf } from './reading/reading.rights.ts';
import { scenes } from './scene.ts';

const at = await desk();
afterAll(at.close);
const schema = await buildDeskSchema();
const sceneOf = await scenes(at, await aCast(at));
const all = await Promise.all(actors.map(sceneOf));

describe.each(all)('as $actor', (scene) => {
  const { actor, credentials } = scene;

  test.each(placesOf(scene).map((place) => [inShort(place.path), place] as const))(
    '%s',
    async (_, place) => {
      expect(await readPlace(at, schema, place, credentials)).toEqual(foundAt(place, actor));
    },
  );

  test.each(
    Object.entries(queryRights(scene)).map(([call, row]) => [inShort(call), call, row] as const),
  )('%s', async (_, call, cells) => {
    expect(await readCall(at, schema, call, credentials)).toEqual(gotOf(cells, actor));
  });
});
