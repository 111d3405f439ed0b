import { existsSync } from 'node:fs';
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

const args = [
  // Without it Chromium refuses to run as root.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const missing = [
  'No Chromium was found for the journeys in a real browser.',
  'Install Chromium or Chrome, or name one by CHROMIUM_PATH=/path/to/chromium.',
].join(' ');

/** One browser for all journeys: the one that is named, one that is installed, or our own. */
export async function launchBrowser(): Promise<BrowserServer> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return launch({ executablePath: given });
  const usual = '/usr/bin/chromium';
  if (existsSync(usual)) return launch({ executablePath: usual });
  const chrome = await launch({ channel: 'chrome' }).catch(() => undefined);
  if (chrome) return chrome;
  const bundled = await bundledChromium();
  if (!bundled) throw new Error(missing);
  return launch(bundled);
}

const launch = (options: LaunchOptions) =>
  chromium.launchServer({ ...options, args, headless: true });
