/** A key that nobody else makes. Not crypto.randomUUID: that is missing on plain http in a LAN. */
export function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
