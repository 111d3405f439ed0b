import { Refusal } from '../platform/refusal.ts';
import { type Fault, faultText } from './fault-text.ts';

/** Refuses with the first of the faults, and names all of them; `under` is the input they are in. */
export function refuseFaults(faults: readonly Fault[], under = '') {
  const told = faults.map((fault) => ({
    reason: fault.kind,
    field: `${under}${fault.at}`,
    message: faultText(fault),
  }));
  const [first] = told;
  if (!first) return;
  const { message, reason, field } = first;
  throw new Refusal('INVALID', message, { reason, field, faults: told });
}
