import { expect, test } from 'vitest';
import { fileSize } from './quantities.ts';

test.each([
  [0, '0 bytes'],
  [879, '879 bytes'],
  [1024, '1 kB'],
  [188_416, '184 kB'],
  [25 * 1024 * 1024, '25 MB'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
