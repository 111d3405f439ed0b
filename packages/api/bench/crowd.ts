import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { clock, obey } from './process.ts';

interface Who {
  cookie: string;
  query: string;
  variables: object;
}

/** A text frame of a client. A mask of zeros leaves the text as it is. */
function frameOf(text: string): Buffer {
  const { length } = Buffer.from(text);
  const head =
    length < 126
      ? Buffer.from([0x81, 0x80 | length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0xfe, length >> 8, length & 255, 0, 0, 0, 0]);
  return Buffer.concat([head, Buffer.from(text)]);
}

/** The answer to a ping. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

/** Why connections were closed; there should be none. */
const closings: string[] = [];

let frames = 0;
let lastAt = 0;
let lastBytes = '';

/** Counts the frames of one connection, whatever pieces they come in. */
class Reader {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly socket: Socket) {}

  read(bytes: Buffer) {
    let data = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const short = (data[1] ?? 0) & 127;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (data.length < head) break;
      const length =
        short === 126
          ? data.readUInt16BE(2)
          : short === 127
            ? Number(data.readBigUInt64BE(2))
            : short;
      if (data.length < head + length) break;
      const kind = (data[0] ?? 0) & 15;
      if (kind === 9) this.socket.write(pong);
      else if (kind === 8) closings.push(data.toString('utf8', head + 2, head + length));
      else {
        frames++;
        lastAt = clock();
        lastBytes = data.toString('utf8', head, head + length);
      }
      data = data.subarray(head + length);
    }
    this.#rest = data.length === 0 ? Buffer.alloc(0) : Buffer.from(data);
  }
}

/** Opens a socket, says who it is, subscribes, and has come in when the first frame is there. */
function enter(port: number, { cookie, query, variables }: Who): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').on('error', reject);
    let step = 0;
    const reader = new Reader(socket);
    socket.on('data', (bytes) => {
      if (step === 2) return reader.read(bytes);
      // A ping may come before the desk has said that one may enter.
      if (step === 1 && !bytes.includes('connection_ack')) return;
      if (++step === 1) return socket.write(frameOf('{"type":"connection_init"}'));
      const payload = { query, variables };
      socket.write(frameOf(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload })));
      resolve(socket);
    });
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nCookie: ${cookie}\r\n\r\n`,
    );
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

obey({
  /** Lets in those of `of`, in turns, `count` of them. */
  async enter(port: number, of: Who[], count: number) {
    for (let n = 0; n < count; n += 50) {
      const some = Array.from(
        { length: Math.min(50, count - n) },
        (_, k) => of[(n + k) % of.length],
      );
      await Promise.all(some.map((who) => who && enter(port, who)));
    }
  },
  /** Waits until so many frames have come, and gives the moment of the last. */
  async until(count: number) {
    for (let n = 0; n < 10_000 && frames < count; n++) await pause(2);
    if (frames < count)
      throw new Error(`${frames} of ${count} frames; ${closings.length} closed: ${closings[0]}`);
    return { frames, lastAt, lastBytes };
  },
  frames: () => frames,
});
