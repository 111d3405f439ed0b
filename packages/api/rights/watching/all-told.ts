import { setTimeout as delay } from 'node:timers/promises';
import type { TestDesk } from '../../test/desk.ts';
import { type Happening, hears, toBeTold, toldOn, type Watcher, watch } from './watching.ts';

/** Longer than anything that comes unasked would take. */
const patienceMs = 300;

const byActor = (scenes: readonly Watcher[], values: unknown[]) =>
  Object.fromEntries(scenes.map(({ actor }, place) => [actor, values[place]]));

/** Lets all watch at once while it happens, and gives what each was told and was to be told. */
export async function allTold<Scene extends Watcher>(
  desk: TestDesk,
  scenes: readonly Scene[],
  { rowOf, happens }: Happening<Scene>,
) {
  const url = await desk.url();
  const rows = await Promise.all(scenes.map((scene) => rowOf(scene, desk)));
  const pairs = scenes.flatMap((scene, place) => {
    const row = rows[place];
    return row ? [{ scene, row, expected: toBeTold(scene, row) }] : [];
  });
  const sockets = await Promise.all(pairs.map(({ scene, row }) => watch(url, scene, row)));

  const [first] = scenes;
  if (first) await happens(desk, first);
  const waiting = pairs.flatMap(({ expected }, place) => {
    const socket = sockets[place];
    return socket ? hears(socket, expected.length) : [];
  });
  // What does not come is told by the comparison better than by the waiting.
  await Promise.allSettled(waiting);
  await delay(patienceMs);
  for (const socket of sockets) socket.end();
  return {
    told: byActor(scenes, sockets.map(toldOn)),
    expected: byActor(
      scenes,
      pairs.map(({ expected }) => expected),
    ),
  };
}
