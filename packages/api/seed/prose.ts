import { createHash } from 'node:crypto';

/** A text of the demo as somebody sends it; see `DemoTicket` for how it is written down. */
export const prose = (text: string, numbers: ReadonlyMap<string, number>) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .join('\n\n')
    .replace(/#\{([\w-]+)\}/g, (_, key: string) => `#${numberOf(key, numbers)}`);

function numberOf(key: string, numbers: ReadonlyMap<string, number>): number {
  const number = numbers.get(key);
  if (number === undefined) throw new RangeError(`The demo has no ticket called ${key}.`);
  return number;
}

/** SHA-256, hexadecimal. */
export const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
