import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { fileRoutes } from '../src/conversations/file-routes.ts';
import { fileFolder } from '../src/conversations/file-store.ts';
import type { Viewer } from '../src/platform/viewer.ts';
import type { TestDesk } from './desk.ts';

/** Serves the files of the desk to this viewer alone, until the tests end, and gives the address. */
export async function filesServedTo(desk: TestDesk, viewer: Viewer): Promise<string> {
  const app = express().use(fileRoutes(desk, async () => desk.as(viewer)));
  const server = app.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const meant = { 'apollo-require-preflight': 'true' };

/** Uploads a file as a browser does. */
export async function upload(
  url: string,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'note.txt',
) {
  const body = new FormData();
  body.set('file', new File([content], name));
  const response = await fetch(`${url}/files`, { method: 'POST', headers: meant, body });
  return { status: response.status, answer: await response.json() };
}

/** How many files lie in the store, parts of files included. */
export async function storedFiles({ env }: TestDesk): Promise<number> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(fileFolder(env.dataDir), options).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

/** The smallest picture. */
export const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
