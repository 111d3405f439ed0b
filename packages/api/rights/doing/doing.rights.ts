import type { Deed } from './deed.ts';
import { entranceDeeds } from './entrance.rights.ts';
import { inboxDeeds } from './inbox.rights.ts';
import { promisesDeeds } from './promises.rights.ts';
import { ticketDeeds } from './ticket.rights.ts';

/** Every mutation: who may, what it leaves in the ledger, and which rows it touches. */
export const deeds: Deed[] = [...ticketDeeds, ...entranceDeeds, ...inboxDeeds, ...promisesDeeds];
