declare global {
  interface Window {
    /** Written by config.js, a plain file that the operator edits; see the README. */
    HLM_DESK?: { apiUrl?: string };
  }
}

const base = () => window.HLM_DESK?.apiUrl || window.location.origin;

/** A path of the API as a full address, wherever the API runs. */
export const apiUrl = (path: string) => new URL(path, base()).href;

/** The same for a WebSocket. */
export const socketUrl = (path: string) => apiUrl(path).replace(/^http/, 'ws');

/** Cookies cross to another origin only where the API is one, and allows ours. */
export const credentials = () =>
  new URL(base()).origin === window.location.origin ? 'same-origin' : 'include';
