import { expect, test } from 'vitest';
import { OwnVersions } from './own-versions.ts';

test('acts that follow each other are all the own ones, also after a step back', () => {
  const own = new OwnVersions();
  own.acted('tkt_1', 1, 2);
  own.acted('tkt_1', 2, 3);
  own.acted('tkt_1', 3, 4);

  expect(own.isOwnSince('tkt_1', 2, 4)).toBe(true);
  expect(own.isOwnSince('tkt_2', 2, 4)).toBe(false);
});

test('what somebody else changed in between is not', () => {
  const own = new OwnVersions();
  own.acted('tkt_1', 1, 2);
  own.acted('tkt_1', 3, 4);

  expect(own.isOwnSince('tkt_1', 2, 4)).toBe(false);
  expect(own.isOwnSince('tkt_1', 4, 4)).toBe(true);
  expect(own.isOwnSince('tkt_1', 4, 5)).toBe(false);
});

test('an act that finds the ticket further on than one knew hides nothing', () => {
  const own = new OwnVersions();
  own.acted('tkt_1', 1, 2);
  own.acted('tkt_1', 2, 4);

  expect(own.isOwnSince('tkt_1', 2, 4)).toBe(false);
});
