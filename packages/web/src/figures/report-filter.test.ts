import { expect, test } from 'vitest';
import { csvPath, filterOf, inputOf, paramsOf, timeBefore } from './report-filter.ts';

const read = (query: string) => filterOf(new URLSearchParams(query));
const today = new Date('2026-11-22T00:00');

test('an empty address means the last thirty days of everybody', () => {
  expect(`${paramsOf(read(''))}`).toBe('');
  const { from, to, teamIds } = inputOf(read(''), today);
  expect([from, to]).toEqual([
    new Date('2026-10-24T00:00').toISOString(),
    new Date('2026-11-23T00:00').toISOString(),
  ]);
  expect(teamIds).toBeNull();
});

test.each([
  'range=7d&team=tem_1&by=agent',
  'from=2026-11-01&to=2026-11-20&channel=whatsapp&priority=urgent',
  'range=today&agent=per_1&category=cat_1&clock=business',
])('what the address says is what it is written as: %s', (query) => {
  expect(`${paramsOf(read(query))}`).toBe(query);
});

test.each([
  'range=century',
  'from=2026-11-20&to=2026-11-01',
  'from=yesterday&to=2026-11-20',
  'channel=pigeon&priority=soon&by=weather',
])('what nobody can mean is left out: %s', (query) => {
  expect(`${paramsOf(read(query))}`).toBe('');
});

test('both days of a period of one’s own belong to it', () => {
  const { from, to } = inputOf(read('from=2026-11-20&to=2026-11-20'), today);
  expect(+new Date(to) - +new Date(from)).toBe(86_400_000);
});

test('the table asks for the same as the page', () => {
  const input = inputOf(read('team=tem_1&priority=high'), today);
  const path = csvPath(input, 'DAY');
  expect(path).toMatch(/^\/figures\/breakdown\.csv\?/);
  expect(Object.fromEntries(new URLSearchParams(path.split('?')[1]))).toEqual({
    from: input.from,
    to: input.to,
    zone: input.zone,
    by: 'DAY',
    teamIds: 'tem_1',
    priorities: 'HIGH',
  });
  expect(csvPath(input, null)).toMatch(/^\/figures\/tickets\.csv\?/);
});

test('a period is compared with the days just before it', () => {
  const { first, last } = timeBefore(inputOf(read('from=2026-11-08&to=2026-11-14'), today));
  expect([first.getDate(), last.getDate()]).toEqual([1, 7]);
});
