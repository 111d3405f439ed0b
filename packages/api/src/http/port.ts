import { createServer, type Server } from 'node:http';
import { Drain } from './drain.ts';

/** A server that counts who is connected, so that it can stop without failing anybody. */
export interface Port {
  server: Server;
  drain: Drain;
  /** Ends what has been answered there so far by somebody else. */
  takeOver: () => void;
}

export function newPort(): Port {
  const server = createServer();
  return { server, drain: new Drain(server), takeOver() {} };
}
