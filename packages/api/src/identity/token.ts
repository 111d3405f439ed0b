import { createHash, randomBytes } from 'node:crypto';

/** 256 bits for a cookie or a link: whoever has it needs nothing else. */
export const newToken = () => randomBytes(32).toString('base64url');

export const looksLikeToken = (text: string) => /^[\w-]{43}$/.test(text);

/** What the desk keeps of a token: enough to recognise it, too little to use it. */
export const tokenId = (token: string) => createHash('sha256').update(token).digest('hex');
