const prefix = 'hlm-desk.draft.';

/** What was written and not sent, kept on this device; null when there is none or it is spoilt. */
export function readDraft(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: unknown) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not stop anybody from writing on.
  }
}

export function dropDraft(name: string) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Then there was nothing to drop.
  }
}
