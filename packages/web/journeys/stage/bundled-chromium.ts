import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const packed = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '../../bin',
);
const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'];

/** The Chromium that comes with the packages, with the fonts and libraries that it needs. */
export async function bundledChromium(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'al2023/lib')]
        .filter(Boolean)
        .join(delimiter),
    },
  };
}

/**
 * Unpacked once a machine and user: the package itself would share a folder among all users, and
 * take what an interrupted run left half unpacked for the whole.
 */
async function unpacked(): Promise<string> {
  const { version } = createRequire(import.meta.url)(join(packed, '../package.json'));
  const folder = join(tmpdir(), `hlm-desk-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(`${folder}-`);
  await inflateInto(making);
  try {
    renameSync(making, folder);
  } catch {
    // Somebody else was faster.
    rmSync(making, { recursive: true });
  }
  return folder;
}

/** The package unpacks into the folder for temporary files, wherever that is. */
async function inflateInto(folder: string) {
  const { TMPDIR } = process.env;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    await Promise.all(parts.map((part) => inflate(join(packed, part))));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
