import type { Desk } from './context.ts';

/** Tells the operator that something failed which is tried again by itself. */
export type Failed = (what: string, error: unknown) => void;

/** What fails many times a second is said once, and again after so long. */
const againMs = 10 * 60_000;

/** Only what went wrong, in a line: payloads and stacks stay out of the log. */
const messageOf = (error: unknown) =>
  (error instanceof Error && error.message !== '' ? error.message : String(error)).split(
    '\n',
    1,
  )[0];

/** The driver's and PostgreSQL's codes; their messages may name what is different each time. */
const kindOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);

export function reportFailures({ now }: Pick<Desk, 'now'>, report: (line: string) => void): Failed {
  const saidAt = new Map<string, number>();
  return (what, error) => {
    const kind = `${what} ${kindOf(error)}`;
    const at = now().getTime();
    if (at < (saidAt.get(kind) ?? Number.NEGATIVE_INFINITY) + againMs) return;
    saidAt.set(kind, at);
    report(`${what} failed and is tried again: ${messageOf(error)}`);
  };
}
