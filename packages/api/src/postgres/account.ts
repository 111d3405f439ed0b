import { readFileSync, statSync } from 'node:fs';
import { OperatorError } from '../platform/operator-error.ts';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL runs as, since it refuses to be root. Undefined means our own. Started
 * by root, it is whoever owns the directory already, or an account that every system has.
 */
export function postgresAccount(directory: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(directory, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account) return account;
  throw new OperatorError(
    'PostgreSQL refuses to run as root and this machine has no account named postgres or nobody: start the desk as an ordinary user, or set DATABASE_URL.',
  );
}

function accountNamed(name: string): Account | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([account]) => account === name);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}
