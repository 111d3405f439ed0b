import { expect, test } from 'vitest';
import { type BoardFilter, changedFilter, filterOf, paramsOf, partsOf } from './board-filter.ts';

const read = (address: string) => filterOf(new URLSearchParams(address));

test('an address without a filter shows every ticket', () => {
  expect(read('')).toEqual({});
  expect(partsOf(read(''))).toBe(0);
});

test('a view that somebody sent opens as they saw it', () => {
  const filter: BoardFilter = {
    search: 'invoice 50% & more',
    mine: true,
    breaching: true,
    teamId: 'tem_billing',
    queueId: 'que_billing',
    categoryId: 'cat_billing',
    assigneeId: 'per_james',
    priorities: ['HIGH', 'URGENT'],
    channels: ['WHATSAPP'],
  };

  expect(read(paramsOf(filter).toString())).toEqual(filter);
});

test('unassigned tickets have an address of their own', () => {
  expect(paramsOf({ unassigned: true }).toString()).toBe('unassigned=1');
  expect(read('unassigned=1')).toEqual({ unassigned: true });
});

test('what an address asks for and the desk does not know is left out', () => {
  expect(read('priority=highest&channel=pigeon&mine=yes&colour=red&q=%20')).toEqual({});
});

test('priorities are read in any case and order, each once', () => {
  expect(read('priority=URGENT&priority=low&priority=urgent').priorities).toEqual([
    'LOW',
    'URGENT',
  ]);
});

test('taking a part of the filter away leaves the others', () => {
  const filter = changedFilter({ mine: true, search: 'vat' }, { mine: undefined });

  expect(filter).toEqual({ search: 'vat' });
  expect(partsOf(filter)).toBe(1);
});
