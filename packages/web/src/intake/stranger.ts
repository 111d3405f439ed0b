const mark = 'hlm-desk.stranger-writes';

/**
 * Remembers that in this tab somebody whom the desk does not know writes a ticket: only who signs in
 * right here takes it along, not whoever does so later on the same device.
 */
export function strangerWrites(writes: boolean) {
  try {
    if (writes) sessionStorage.setItem(mark, 'yes');
    else sessionStorage.removeItem(mark);
  } catch {
    // Then the draft stays with the stranger.
  }
}

export function strangerWrote(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}
