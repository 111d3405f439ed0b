import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A folder may import itself and any folder to its left; app puts them all together. */
const order = [
  'graphql',
  'text',
  'ui',
  'platform',
  'identity',
  'attachments',
  'tickets',
  'my-tickets',
  'intake',
  'tracking',
  'mailbox',
  'inbox',
  'start',
  'agents',
  'board',
  'workspace',
  'figures',
  'promises',
  'triage',
  'workload',
  'app',
];

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^[^/]+\/[^/]+\.tsx?$/.test(file) && !file.includes('.test.'),
);

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'(\.\.?\/[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const folderOf = (file: string, path: string) =>
  path.startsWith('../') ? (path.split('/')[1] ?? '') : (file.split('/')[0] ?? '');

test.each(files)('%s imports only its own folder and those before it', (file) => {
  const place = order.indexOf(file.split('/')[0] ?? '');
  const later = importsOf(file).filter((path) => order.indexOf(folderOf(file, path)) > place);

  expect(place).toBeGreaterThanOrEqual(0);
  expect(later).toEqual([]);
});

test('the kit knows nothing of GraphQL', () => {
  const kit = files.filter((file) => file.startsWith('ui/') || file.startsWith('text/'));
  const knowing = kit.filter((file) => /@apollo|graphql/.test(textOf(file)));

  expect(knowing).toEqual([]);
});

test('nothing of the API is imported but its schema', () => {
  const importing = files.filter((file) => /packages\/api|@hlm-desk\/api/.test(textOf(file)));

  expect(importing).toEqual([]);
});
