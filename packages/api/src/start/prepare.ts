import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { checkout } from '../platform/env.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { fingerprint } from './fingerprint.ts';

/** Something made from files of the checkout, and made again only when they change. */
interface Product {
  inputs: string[];
  /** The folder it lies in, beside the fingerprint of what it was made from. */
  output: string;
  program: string;
  args: string[];
}

const types: Product = {
  inputs: ['pnpm-lock.yaml', 'codegen.ts', 'packages/api/schema.graphql', 'packages/web/src'],
  output: 'packages/web/src/graphql',
  program: 'node_modules/.bin/graphql-codegen',
  args: ['--config', 'codegen.ts'],
};

const site: Product = {
  inputs: ['pnpm-lock.yaml', 'tsconfig.json', 'packages/shared', 'packages/web'],
  output: 'packages/web/dist',
  program: 'packages/web/node_modules/.bin/vite',
  args: ['build', 'packages/web'],
};

/** Generates the web's types and the manifest of its documents. */
export const prepareTypes = (folder = checkout) => prepare(folder, types);

/** Builds the web. */
export const prepareSite = (folder = checkout) => prepare(folder, site);

async function prepare(folder: string, product: Product): Promise<string> {
  const stamp = join(folder, product.output, '.inputs');
  const inputs = fingerprint(folder, product.inputs, product.output);
  if (readStamp(stamp) === inputs) return 'nothing has changed';
  await make(folder, product);
  writeFileSync(stamp, inputs);
  return 'made anew';
}

function readStamp(stamp: string) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

async function make(folder: string, { program, args, output }: Product) {
  // The programs look for `node` by name; it need not be on the path for the desk to run.
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  // What is made is for people, also where tests or a developer's shell ask for it.
  const env = { ...process.env, PATH, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(join(folder, program), args, {
      cwd: folder,
      env,
      maxBuffer: 50_000_000,
    });
  } catch (error) {
    const said = (name: 'stdout' | 'stderr') =>
      error instanceof Error && name in error ? String(Reflect.get(error, name)) : '';
    const text = stripVTControlCharacters(said('stdout') + said('stderr'));
    throw new OperatorError(
      `${output} could not be made; this is what ${program} says:\n\n${text}`,
    );
  }
}
