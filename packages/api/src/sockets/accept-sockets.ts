import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { addressOf } from '../http/address.ts';
import { isOwnOrigin } from '../http/admit.ts';
import { bareAnswer } from '../http/refuse-garbage.ts';
import { sessionToken } from '../http/session-cookie.ts';
import type { Env } from '../platform/env.ts';
import { ClientSocket } from './client-socket.ts';
import { Heartbeat } from './heartbeat.ts';
import { Reception, type ReceptionOptions } from './reception.ts';

interface AcceptOptions extends ReceptionOptions {
  server: Server;
}

export interface Sockets {
  /** Sends all clients away, to come back to the process that follows this one. */
  close(): Promise<void>;
}

/** Clients get so long to answer the closing: 100 looks, 10 ms apart. */
const farewellLooks = 100;

const refuse = (socket: Duplex, status: number, env: Env) =>
  socket.end(bareAnswer(env, `${status} ${STATUS_CODES[status]}`));

/** The status of the refusal; null where the client may come in. */
function refusalOf({ url, headers }: IncomingMessage, { desk }: ReceptionOptions) {
  const { origin, host } = headers;
  if (url !== '/graphql' && !url?.startsWith('/graphql?')) return 404;
  // A page of another site would come with our cookie. Programs send no origin.
  return origin !== undefined && !isOwnOrigin(origin, host, desk.env) ? 403 : null;
}

/** Takes in clients of the live fields, on the upgrade of /graphql. */
export function acceptSockets({ server, ...options }: AcceptOptions): Sockets {
  const reception = new Reception(options);
  const heartbeat = new Heartbeat(reception.limits);
  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    handleProtocols,
    maxPayload: reception.limits.frameBytes,
    // Compression would cost each client tens of kilobytes.
    perMessageDeflate: false,
  });
  let isClosing = false;
  let place = 0;

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    const status = isClosing ? 503 : refusalOf(request, options);
    if (status !== null) return refuse(socket, status, options.desk.env);
    const session = sessionToken(request.headers.cookie, options.desk.env);
    const address = addressOf(request);
    wss.handleUpgrade(request, socket, head, (ws) => {
      const client = new ClientSocket(reception, {
        ws,
        sessionToken: session,
        address,
        place: place++,
      });
      heartbeat.sockets.add(client);
      ws.once('close', () => heartbeat.sockets.delete(client));
    });
  });

  return {
    async close() {
      isClosing = true;
      heartbeat.stop();
      for (const client of heartbeat.sockets) client.close('restart');
      for (let look = 0; look < farewellLooks && heartbeat.sockets.size > 0; look++)
        await delay(10);
      for (const client of heartbeat.sockets) client.terminate();
    },
  };
}
