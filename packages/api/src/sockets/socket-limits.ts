/** What a socket may take and how long it may wait. */
export interface SocketLimits {
  /** Subscriptions of one socket. */
  subscriptions: number;
  /** Sockets of one person, or of one network from where nobody is signed in. */
  socketsOfPerson: number;
  socketsOfNetwork: number;
  /** From the opening to the word who it is. */
  initWaitMs: number;
  /** Bytes of one message from the client. */
  frameBytes: number;
  /** Bytes that a client may leave unread before it is given up. */
  unreadBytes: number;
  /** How often a silent client is asked for a sign of life. */
  pingEverySeconds: number;
  /** How often it is asked whether the holder still has their rights, beside at every change. */
  checkEverySeconds: number;
}

export const usualLimits: SocketLimits = {
  subscriptions: 50,
  socketsOfPerson: 10,
  socketsOfNetwork: 200,
  initWaitMs: 3000,
  frameBytes: 64 * 1024,
  unreadBytes: 1024 * 1024,
  pingEverySeconds: 15,
  checkEverySeconds: 60,
};
