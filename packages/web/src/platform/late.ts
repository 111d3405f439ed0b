import { type ComponentType, lazy } from 'react';

/** Thrown where a part of the desk could not be fetched; only loading the page again helps. */
export class NotFetched extends Error {
  override name = 'NotFetched';
}

/**
 * A part that is fetched when it is first shown. Without a network what stands in for it stays,
 * and the part follows by itself once the network is back.
 */
export const late = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await fetched(load) }));

async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    if (navigator.onLine) throw new NotFetched('A part of the desk is missing.', { cause });
  }
  await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
  return fetched(load);
}
