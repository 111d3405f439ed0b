/**
 * Fetches code that will be needed soon, once the page stands: in good time, also for those who
 * lose their connection later, and not before what they came for.
 */
export function whenIdle(load: () => Promise<unknown>) {
  // Should it fail, it is tried again when it is needed.
  const timer = setTimeout(() => void load().catch(() => undefined), 1500);
  return () => clearTimeout(timer);
}
