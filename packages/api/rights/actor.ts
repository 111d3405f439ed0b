/** Everybody who may ask, by how they stand to the ticket in question. */
export const actors = [
  /** Signed out. */
  'stranger',
  /** Came by the tracking link of the ticket and has a session for it. */
  'guest',
  /** A program that passes the tracking token of the ticket wherever one is taken. */
  'token',
  /** Has a guest session for another ticket. */
  'otherGuest',
  /** Whose ticket it is. */
  'customer',
  /** A colleague of the customer in an organisation that shares its tickets. */
  'sharing',
  /** A colleague of the customer in an organisation that does not. */
  'keeping',
  /** A customer of another organisation. */
  'foreigner',
  /** Serves the ticket's team and has the ticket. */
  'agent',
  /** Serves another team. */
  'outsider',
  /** Serves another team, from which they handed the ticket on. */
  'watcher',
  'lead',
  'admin',
  /** An administrator who was suspended and still sends the cookie of a session. */
  'suspended',
  /** An administrator whose session has run out. */
  'expired',
] as const;

export type Actor = (typeof actors)[number];

export type Actors = readonly Actor[];

export const everybody: Actors = [...actors];
export const nobody: Actors = [];

/** Those who see the ticket on the customer's side. */
export const customers: Actors = ['guest', 'token', 'customer', 'sharing'];
/** Those who may work on the ticket. */
export const workers: Actors = ['agent', 'lead', 'admin'];
/** Those who see and decide everything. */
export const leads: Actors = ['lead', 'admin'];
/** Those who see the ticket from inside the desk. */
export const insiders: Actors = [...workers, 'watcher'];
/** All who see the ticket. */
export const seers: Actors = [...customers, ...insiders];

/** Those who work at the desk. */
export const staff: Actors = [...insiders, 'outsider'];
/** Customers with an account, whoever's the ticket is. */
export const accounts: Actors = ['customer', 'sharing', 'keeping', 'foreigner'];
/** Those who have shown by a session who they are. */
export const signedIn: Actors = [...accounts, ...staff];

export const but = (some: Actors, ...others: Actor[]): Actors =>
  some.filter((actor) => !others.includes(actor));

/** All those who are not among them. */
export const othersThan = (...some: Actors[]): Actors => but(everybody, ...some.flat());
