import { afterAll, expect, test } from 'vitest';
import { desk } from '../test/desk.ts';
import { actors } from './actor.ts';
import { aCast } from './cast.ts';
import { scenes } from './scene.ts';
import { allTold } from './watching/all-told.ts';
import { happenings } from './watching/watching.rights.ts';

const at = await desk();
afterAll(at.close);
const sceneOf = await scenes(at, await aCast(at));
const all = await Promise.all(actors.map(sceneOf));

test.each(happenings.map((happening) => [happening.title, happening] as const))(
  'of %s everybody is told what the table says',
  async (_, happening) => {
    await at.db`update ticket set priority = 'NORMAL'`;

    const { told, expected } = await allTold(at, all, happening);

    expect(told).toEqual(expected);
  },
);
