import { randomUUID } from 'node:crypto';

/** An id as the database makes them, for a row that others name in the same statement. */
export const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`;
