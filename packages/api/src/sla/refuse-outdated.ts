import { Refusal } from '../platform/refusal.ts';

interface Saved {
  id: string;
  name: string;
  version: number;
}

interface Expected {
  expectedVersion?: number | null;
  expectedName?: string | null;
}

/** Refuses a change of a calendar or a policy that was decided on another version or name, and names the present ones. */
export function refuseOutdated(
  { id, name, version }: Saved,
  { expectedVersion, expectedName }: Expected,
) {
  if ((expectedVersion ?? version) === version && (expectedName ?? name) === name) return;
  throw new Refusal(
    'CONFLICT',
    `${name} was changed in the meantime. Look at it again and repeat your change.`,
    { reason: 'STALE_VERSION', present: { id, name, version } },
  );
}

/** Refuses a name that another one has. */
export function refuseTaken(name: string, id: string | null, all: readonly Saved[]) {
  const other = all.find(
    (saved) => saved.id !== id && saved.name.toLowerCase() === name.toLowerCase(),
  );
  if (!other) return;
  throw new Refusal('CONFLICT', `There is one called ${other.name} already. Choose another name.`, {
    reason: 'NAME_TAKEN',
    field: 'name',
  });
}
