/** Where the customer writes, so that buttons elsewhere on the page can lead there. */
export const composerId = 'ticket-composer';
