/**
 * The codes of an expected "no", in errors[].extensions.code. INTERNAL is not among them: it is
 * what everything unexpected becomes, with an incident id in place of details.
 */
export const refusalCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'RATE_LIMITED',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
