import { crc32, deflateSync } from 'node:zlib';

/** Three by five dots a sign, one digit a row: 5 is two dots with a gap between them. */
const signs: Record<string, string> = {
  A: '25755',
  B: '65656',
  C: '34443',
  D: '65556',
  E: '74647',
  F: '74644',
  G: '34553',
  H: '55755',
  I: '72227',
  J: '11152',
  K: '55655',
  L: '44447',
  M: '57755',
  N: '65555',
  O: '25552',
  P: '65644',
  Q: '25563',
  R: '65655',
  S: '34216',
  T: '72222',
  U: '55557',
  V: '55552',
  W: '55775',
  X: '55255',
  Y: '55222',
  Z: '71247',
  0: '75557',
  1: '26227',
  2: '61247',
  3: '61216',
  4: '55711',
  5: '74616',
  6: '34757',
  7: '71222',
  8: '75757',
  9: '75716',
  '.': '00002',
  ',': '00024',
  ':': '02020',
  '-': '00700',
  '/': '11244',
  '?': '61202',
  '!': '22202',
};

const width = 640;
const height = 360;
/** Page, ink, frame, lines of text, alarm, alarm's ground. */
const palette = ['ffffff', '13171e', 'e6e9ee', 'cbd2dc', 'a11b17', 'fde7e6'];

class Canvas {
  readonly dots = new Uint8Array(width * height);

  box(x: number, y: number, w: number, h: number, colour: number) {
    for (let row = y; row < y + h; row++) {
      this.dots.fill(colour, row * width + x, row * width + Math.min(width, x + w));
    }
  }

  write(text: string, x: number, y: number, size: number, colour: number) {
    [...text.toUpperCase()].forEach((sign, place) => {
      [...(signs[sign] ?? '00000')].forEach((bits, row) => {
        for (let column = 0; column < 3; column++) {
          if (!(Number(bits) & (4 >> column))) continue;
          this.box(x + (place * 4 + column) * size, y + row * size, size, size, colour);
        }
      });
    });
  }
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(dots: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a dot, colours by palette.
  header.set([8, 3], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A screenshot of a page (PNG) that shows its address and one message. */
export function screenshot(address: string, message: string, alarming = true): Buffer {
  const canvas = new Canvas();
  canvas.box(0, 0, width, 44, 2);
  for (const x of [16, 36, 56]) canvas.box(x, 16, 12, 12, 3);
  canvas.box(90, 10, 520, 24, 0);
  canvas.write(address, 100, 17, 2, 1);
  if (message !== '') {
    canvas.box(40, 84, 560, 64, alarming ? 5 : 2);
    canvas.write(message, 60, 106, 4, alarming ? 4 : 1);
    for (const [line, y] of [400, 460, 340, 420, 180].map((w, n) => [w, 180 + n * 32] as const)) {
      canvas.box(40, y, line, 12, 3);
    }
  }
  return png(canvas.dots);
}
