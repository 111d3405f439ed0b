/**
 * Whether a time zone can be reckoned in: an IANA name. What is written as a distance from UTC is
 * none, for its sign means one thing here and the opposite in PostgreSQL.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
