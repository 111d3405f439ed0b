const prefix = 'hlm-desk.draft.';

const keyOf = (owner: string, name: string) => `${prefix}${owner}.${name}`;

/** What this owner wrote and did not send, kept on this device; null when there is none or it is spoilt. */
export function readDraft(owner: string, name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(owner, name)) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(owner: string, name: string, draft: unknown) {
  try {
    localStorage.setItem(keyOf(owner, name), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not stop anybody from writing on.
  }
}

export function dropDraft(owner: string, name: string) {
  try {
    localStorage.removeItem(keyOf(owner, name));
  } catch {
    // Then there was nothing to drop.
  }
}

/** Leaves nothing of what this owner wrote on this device. */
export function dropDraftsOf(owner: string) {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(keyOf(owner, ''))) localStorage.removeItem(key);
    }
  } catch {
    // Then there was nothing to drop.
  }
}
