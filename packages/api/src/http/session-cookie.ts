export const cookieNames = { secure: '__Host-hlm_s', plain: 'hlm_s' } as const;
