import { CloseCode } from 'graphql-ws';

export type Closing =
  | 'restart'
  | 'away'
  | 'malformed'
  | 'unauthorized'
  | 'rightsChanged'
  | 'protocol'
  | 'initTimeout'
  | 'sameId'
  | 'initAgain'
  | 'tooMany';

/** Why a socket is closed. Clients come back by themselves after all but 4400, 4401, 4406 and 4429. */
export const closings: Record<Closing, readonly [code: number, reason: string]> = {
  restart: [1012, 'The desk restarts'],
  away: [1013, 'Try again in a moment'],
  malformed: [CloseCode.BadRequest, 'Not a message of the protocol'],
  /** Also where a session has ended: who comes back is a stranger. */
  unauthorized: [CloseCode.Unauthorized, 'Unauthorized'],
  /** Who comes back has the rights of that moment. */
  rightsChanged: [CloseCode.Forbidden, 'Your rights have changed'],
  protocol: [CloseCode.SubprotocolNotAcceptable, 'Speak graphql-transport-ws'],
  initTimeout: [CloseCode.ConnectionInitialisationTimeout, 'No connection_init in time'],
  sameId: [CloseCode.SubscriberAlreadyExists, 'This id is in use'],
  initAgain: [CloseCode.TooManyInitialisationRequests, 'Only one connection_init'],
  tooMany: [CloseCode.TooManyInitialisationRequests, 'Too many connections'],
};
