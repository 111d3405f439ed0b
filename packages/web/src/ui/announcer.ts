type Listener = (text: string) => void;
type Urgency = 'polite' | 'assertive';

const listeners: Record<Urgency, Set<Listener>> = { polite: new Set(), assertive: new Set() };
const lastSaid = new Map<string, number>();

/** The one live region of each urgency listens here; it is on every page, mounted from the start. */
export function listen(urgency: Urgency, listener: Listener) {
  listeners[urgency].add(listener);
  return () => void listeners[urgency].delete(listener);
}

/** Says something once to those who listen to the screen, after what is being said now. */
export function announce(text: string) {
  for (const listener of listeners.polite) listener(text);
}

/** Interrupts. Only for what must be known at once, as a refused move or a lost message. */
export function announceNow(text: string) {
  for (const listener of listeners.assertive) listener(text);
}

/**
 * For what changes often: one topic is spoken at most once in `everyMs`. What came too early is
 * dropped, for the screen shows the newest and the next announcement says it.
 */
export function announceAtMost(topic: string, everyMs: number, text: string) {
  const now = Date.now();
  if (now - (lastSaid.get(topic) ?? Number.NEGATIVE_INFINITY) < everyMs) return;
  lastSaid.set(topic, now);
  announce(text);
}
