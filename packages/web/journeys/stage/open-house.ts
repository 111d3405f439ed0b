import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../api/src/platform/database.ts';
import { fillEmptyDatabase } from '../../../api/src/start/fill-empty-database.ts';
import { prepareSite, prepareTypes } from '../../../api/src/start/prepare.ts';
import { launchBrowser } from './launch-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run listens. */
    browserUrl: string;
    /** The folder with the files of the demo's tickets. */
    demoFiles: string;
  }
}

/** What all journeys share: the built site, the demo to copy, and one browser. */
export default async function openHouse(project: TestProject) {
  const [browser, leaveDemo] = await Promise.all([
    launchBrowser(),
    fillDemo(project),
    prepareWeb(),
  ]);
  project.provide('browserUrl', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await leaveDemo();
  };
}

async function prepareWeb() {
  await prepareTypes();
  await prepareSite();
}

/** Fills a copy of the empty database; from then on that is what every journey gets a copy of. */
async function fillDemo(project: TestProject) {
  const { postgresUrl, template } = project.getProvidedContext();
  const server = openDatabase(postgresUrl, { max: 1 });
  const demo = `${template}_demo`;
  await server`create database ${server(demo)} template ${server(template)} strategy file_copy`;
  const files = mkdtempSync(join(tmpdir(), 'hlm-desk-demo-'));
  await fillEmptyDatabase(Object.assign(new URL(postgresUrl), { pathname: demo }).href, files);
  project.provide('template', demo);
  project.provide('demoFiles', files);
  return async () => {
    rmSync(files, { recursive: true });
    await server`drop database ${server(demo)} with (force)`;
    await server.end();
  };
}
