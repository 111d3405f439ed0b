import {
  accessSync,
  constants,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from '../platform/operator-error.ts';
import { type Account, postgresAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { makeCluster, passwordFile } from './make-cluster.ts';
import { logLength, type Program } from './spawn-program.ts';

/** A data directory of PostgreSQL, with all that is needed to run it. */
export interface Cluster extends Program {
  password: string;
}

/** Opens the cluster below `dataDir`; makes it when there is none. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  makeFolder(dataDir);
  const directory = join(realpathSync(dataDir), 'postgres');
  const account = postgresAccount(directory);
  const { bin, major } = postgresBinaries(account);
  const program = { bin, account, directory, log: freshLog(dataDir) };
  if (!existsSync(directory)) await makeCluster(program);
  // Root's, as after a backup was put back.
  if (account && statSync(directory).uid === 0) handOver(directory, account);

  const made = readOwn(join(directory, 'PG_VERSION'));
  if (made !== major) {
    throw new OperatorError(
      `The database in ${directory} was made by PostgreSQL ${made}, and the desk now brings ${major}: set DATA_DIR to a new folder, or run PostgreSQL ${made} on it yourself and set DATABASE_URL.`,
    );
  }
  return { ...program, password: readOwn(join(directory, passwordFile)) };
}

function makeFolder(dataDir: string) {
  try {
    makePath(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new OperatorError(
      `The data directory ${dataDir} cannot be used (${reason(error)}): set DATA_DIR to a folder that this account may write.`,
    );
  }
}

/** Node's own recursive mkdir never returns where a file system refuses new folders as /proc does. */
function makePath(folder: string) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makePath(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function readOwn(file: string) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new OperatorError(
      `The database cannot be read (${reason(error)}): start the desk as the account that made it, or set DATA_DIR to another folder.`,
    );
  }
}

function handOver(folder: string, account: Account) {
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) handOver(path, account);
    else lchownSync(path, account.uid, account.gid);
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

const largeLog = 10_000_000;

/** The log keeps one predecessor. */
function freshLog(dataDir: string) {
  const log = join(dataDir, 'postgres.log');
  if (logLength(log) > largeLog) renameSync(log, `${log}.1`);
  return log;
}
