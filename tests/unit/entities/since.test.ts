import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/entities/model.ts';
import {
  addDays,
  daysBetween,
  endOf,
  isFresh,
  lastDayOf,
  sinceOf,
  stateOn,
} from '../../../src/entities/since.ts';
import { byWeight } from '../../../src/entities/weight.ts';

const listing = (more: Partial<Listing>): Listing => ({
  list: 'us-entity-list',
  name: 'Firm',
  relation: 'itself',
  asOf: '2026-07',
  ...more,
});

describe('since', () => {
  it.each([
    [
      'the day in force, where it came before print',
      { listedOn: '2019-05-21', inForceOn: '2019-05-16' },
      '2019-05-16',
    ],
    ['the day of print, where nothing proves another', { listedOn: '2019-10-09' }, '2019-10-09'],
    [
      'for CMIC the day of listing, never the day of effect',
      { list: 'us-cmic', listedOn: '2021-06-03', inForceOn: '2021-08-02' },
      '2021-06-03',
    ],
    [
      'nothing for CMIC, where only the day of effect is known',
      { list: 'us-cmic', inForceOn: '2021-08-02' },
      undefined,
    ],
    [
      'for 1260H the first edition that is proven the first',
      { list: 'us-1260h', listedOn: '2021-06-03', editions: ['2021-06-03', '2026-06-10'] },
      '2021-06-03',
    ],
    [
      'nothing for 1260H, where no edition is proven the first',
      { list: 'us-1260h', editions: ['2026-06-10'] },
      undefined,
    ],
    [
      'nothing for SDN without a date; never the date of the file',
      { list: 'us-sdn', asOf: '2024-07' },
      undefined,
    ],
  ] as const)('is %s', (_, more, expected) => {
    expect(sinceOf(listing(more as Partial<Listing>))).toBe(expected);
  });
});

describe('on a day', () => {
  const removed = listing({ list: 'us-1260h', listedOn: '2024-01-31', delistedOn: '2025-01-07' });
  const order = listing({ list: 'us-denied-persons', listedOn: '2022-04-07', endsOn: '2026-09-16' });
  it.each([
    [removed, '2024-01-30', 'later'],
    [removed, '2024-01-31', 'held'],
    [removed, '2025-01-06', 'held'],
    [removed, '2025-01-07', 'ended'],
    [order, '2026-09-16', 'held'],
    [order, '2026-09-17', 'ended'],
    [listing({ list: 'us-sdn' }), '2026-09-17', 'unknown'],
  ] as const)('a listing of %j is on %s: %s', (each, day, state) => {
    expect(stateOn(each, day)).toBe(state);
  });
  it('an order ends after its last day, a removal counts from its own', () => {
    expect(endOf(order)).toBe('2026-09-17');
    expect(endOf(removed)).toBe('2025-01-07');
    expect(endOf({ ...order, delistedOn: '2026-01-01' })).toBe('2026-01-01');
    expect(endOf(listing({}))).toBeUndefined();
  });
});

describe('freshness', () => {
  it.each([
    ['2026-07', '2026-11-24', true],
    ['2026-07', '2027-01-26', true],
    ['2026-07', '2027-01-27', false],
    ['2025-12', '2026-11-24', false],
    ['2026-07-01', '2026-12-27', true],
    ['2026-07-01', '2026-12-28', false],
  ])('data of %s on %s: %s', (asOf, today, fresh) => {
    expect(isFresh(asOf, today)).toBe(fresh);
  });
  it('a month counts from its last day, in leap years too', () => {
    expect(lastDayOf('2026-07')).toBe('2026-07-31');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2024')).toBe('2024-12-31');
    expect(lastDayOf('2024-02-03')).toBe('2024-02-03');
  });
});

it('counts days over months, years and changes of the clock', () => {
  expect(daysBetween('2019-10-08', '2019-10-09')).toBe(1);
  expect(daysBetween('2019-03-01', '2019-02-28')).toBe(-1);
  expect(daysBetween('2020-03-28', '2020-03-30')).toBe(2);
  expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
});

it('puts the list that freezes first, those that only name last', () => {
  expect(
    ['us-1260h', 'us-cmic', 'us-sdn', 'us-entity-list', 'us-unverified'].toSorted(byWeight as never),
  ).toEqual(['us-sdn', 'us-entity-list', 'us-cmic', 'us-1260h', 'us-unverified']);
});
