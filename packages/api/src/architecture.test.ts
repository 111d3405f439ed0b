import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Rooms of the API, each importing itself and those to its left only. Left learns of right through
 * the ledger.
 */
const order = [
  'platform',
  'identity',
  'queues',
  'tickets',
  'sla',
  'conversations',
  'satisfaction',
  'figures',
  'notifications',
  'http',
  'sockets',
  'postgres',
  'start',
];

const root = new URL('.', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.includes('/') && file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

/** Which files of the rooms, or beside them, a file imports. */
const importsOf = (file: string) =>
  [...readFileSync(new URL(file, root), 'utf8').matchAll(/from '(\.\.?\/[^']+)'/g)]
    .map(([, path = '']) => new URL(path, new URL(file, root)).pathname)
    .filter((path) => path.startsWith(root.pathname))
    .map((path) => path.slice(root.pathname.length));

const roomOf = (path: string) => path.split('/')[0] ?? '';

test('every folder has its place in the order', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !order.includes(room))).toEqual([]);
});

test.each(files)('%s imports only its own room and those before it', (file) => {
  const place = order.indexOf(roomOf(file));
  const known = order.slice(0, place + 1);
  // The files beside the rooms put the whole together: no room knows of them.
  expect(importsOf(file).filter((path) => !known.includes(roomOf(path)))).toEqual([]);
});

test.each(files)('%s leaves statements to stores, trees and verbs of its own room', (file) => {
  const isDoor = /\.(type|resolver|input)\.ts$/.test(file);
  const source = readFileSync(new URL(file, root), 'utf8');
  expect(isDoor && source.includes("'drizzle-orm'")).toBe(false);
});
