import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { desk as aDesk, type TestDesk } from '../../test/desk.ts';
import { aCustomer, aMessage, aTicket } from '../../test/factories.ts';
import { clearIncomingFiles, deleteUnsentFiles } from './delete-unsent-files.ts';
import { diskStore, fileFolder, incomingFolder } from './file-store.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk();
  onTestFinished(() => desk.close());
});

/** A file on disk and its row; on a message where one is named. */
async function aFile(message?: { id: string; ticketId: string }): Promise<string> {
  const { id: uploaderId } = await aCustomer(desk.db);
  const [file] = await desk.db<[{ id: string }]>`insert into attachment ${desk.db({
    uploaderId,
    ticketId: message?.ticketId ?? null,
    messageId: message?.id ?? null,
    name: 'note.txt',
    mediaType: 'text/plain',
    bytes: 1,
    sha256: '',
    createdAt: desk.now(),
  })} returning id`;
  await put(file.id);
  return file.id;
}

async function put(id: string) {
  await mkdir(incomingFolder(desk.env.dataDir), { recursive: true });
  const path = join(incomingFolder(desk.env.dataDir), id);
  await writeFile(path, 'x');
  await diskStore(desk.env.dataDir).put(id, path);
}

const onDisk = async () =>
  (await readdir(fileFolder(desk.env.dataDir), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

test('what nobody sends is gone after a day, what was sent stays', async () => {
  const ticket = await aTicket(desk.db);
  const message = await aMessage(desk.db, { ticketId: ticket.id });
  const [sent, old] = [await aFile(message), await aFile()];
  desk.clock.advance({ hours: 23 });
  const fresh = await aFile();
  desk.clock.advance({ hours: 2 });

  await deleteUnsentFiles(desk);

  const rows = await desk.db<{ id: string }[]>`select id from attachment`;
  expect(rows.map(({ id }) => id).sort()).toEqual([sent, fresh].sort());
  expect(await onDisk()).toEqual([sent, fresh].sort());
  expect(await onDisk()).not.toContain(old);
});

test('a row whose file never came goes the same way', async () => {
  const id = await aFile();
  await diskStore(desk.env.dataDir).remove(id);
  desk.clock.advance({ hours: 25 });

  await deleteUnsentFiles(desk);

  expect(await desk.db`select from attachment`).toHaveLength(0);
});

test('parts of files that were arriving when a process was killed go after a day', async () => {
  const yesterday = new Date(Date.now() - 90_000_000);
  const folder = incomingFolder(desk.env.dataDir);
  await mkdir(folder, { recursive: true });
  for (const name of ['cut', 'arriving']) await writeFile(join(folder, name), 'x');
  await utimes(join(folder, 'cut'), yesterday, yesterday);

  await clearIncomingFiles(desk);

  expect(await onDisk()).toEqual(['arriving']);
});

test('a desk without files has nothing to clear', async () => {
  await expect(clearIncomingFiles(desk)).resolves.toBeUndefined();
});
