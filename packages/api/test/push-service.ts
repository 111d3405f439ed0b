import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Agent } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { globalHttpsAgent } from 'request-filtering-agent';

interface Taken {
  headers: IncomingHttpHeaders;
  path: string | undefined;
  sealed: Buffer;
}

/** A browser's push service, and the browsers that it serves. TLS is left away. */
export async function aPushService() {
  const taken: Taken[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (status === 201) {
        taken.push({ headers: request.headers, path: request.url, sealed: Buffer.concat(parts) });
      }
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent();
  const toService = () => connect(port, '127.0.0.1');
  agent.createConnection = toService;
  return {
    agent,
    taken,
    /** From now on a desk that is served by this process reaches this service, whatever the address. */
    standIn() {
      globalHttpsAgent.createConnection = toService;
    },
    /** From now on it answers so. */
    answers: (with_: number) => {
      status = with_;
    },
    close: () => server.close(),
  };
}

let count = 0;

/** A browser that subscribed: what it tells the desk, and how it opens what is sent to it. */
export function aBrowser() {
  const own = createECDH('prime256v1');
  const publicKey = own.generateKeys();
  const auth = randomBytes(16);
  return {
    device: {
      endpoint: `https://push.example.com/send/${count++}`,
      p256dh: publicKey.toString('base64url'),
      auth: auth.toString('base64url'),
    },
    /** RFC 8291 and RFC 8188, one record. */
    open(sealed: Buffer): unknown {
      const salt = sealed.subarray(0, 16);
      const theirs = sealed.subarray(21, 21 + (sealed[20] ?? 0));
      const derive = (secret: Buffer, from: Buffer, info: Buffer, bytes: number) =>
        Buffer.from(hkdfSync('sha256', secret, from, info, bytes));
      const named = (name: string) => Buffer.from(`Content-Encoding: ${name}\0`);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, theirs]);
      const key = derive(own.computeSecret(theirs), auth, info, 32);
      const decipher = createDecipheriv(
        'aes-128-gcm',
        derive(key, salt, named('aes128gcm'), 16),
        derive(key, salt, named('nonce'), 12),
      );
      const record = sealed.subarray(21 + theirs.length);
      decipher.setAuthTag(record.subarray(-16));
      const text = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
      return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString());
    },
  };
}
