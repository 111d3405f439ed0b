import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { obey, usage } from './process.ts';

/** The limit: ws with one frame that was made before, the same for all. */
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('message', (text) => {
    if (String(text).includes('connection_init')) socket.send('{"type":"connection_ack"}');
    else socket.send('{"type":"next"}');
  });
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();

obey({
  port: () => (typeof address === 'object' ? address?.port : undefined),
  usage,
  push(frame: string) {
    const bytes = Buffer.from(frame);
    for (const socket of sockets.clients) socket.send(bytes, { binary: false });
  },
});
