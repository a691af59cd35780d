import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressDay,
  daysBetween,
  instantOf,
  isPlausible,
  localDay,
  readMoment,
} from '../../../src/page/moment.ts';

const NOW = Date.UTC(2026, 7, 4, 12);

describe('a date as pages write it', () => {
  it.each([
    ['2019-10-08', '2019-10-08'],
    ['2019-10-08T11:20:00', '2019-10-08'],
    ['2019-10-08 11:20:00', '2019-10-08'],
    ['2019-10-08T23:30:00-04:00', '2019-10-08'],
    ['2019-10-08T23:30:00-0400', '2019-10-08'],
    ['2019-10-08T00:30:00+02', '2019-10-08'],
    ['2019-10-08T23:30Z', '2019-10-08'],
    ['2025-02-02 09:00:00.000+0100', '2025-02-02'],
    ['2024-04-30 16:17:29 +02:00', '2024-04-30'],
    ['2017-03-13|19h18', '2017-03-13'],
    ['Tue, 08 Oct 2019 23:30:00 -0400', '2019-10-08'],
    ['Mon, 05 Aug 2024 12:47:21 GMT', '2024-08-05'],
    ['Fri Apr 28 2023 17:52:31 GMT+0000 (Coordinated Universal Time)', '2023-04-28'],
    ['May 15th, 2023', '2023-05-15'],
    ['8 October 2019', '2019-10-08'],
    ['Sept. 8, 2019', '2019-09-08'],
    ['12.03.2025', '2025-03-12'],
    ['2024.04.24', '2024-04-24'],
    ['2024/4/9 8:05', '2024-04-09'],
    ['2019年10月8日 11:20', '2019-10-08'],
    ['20191008', '2019-10-08'],
    ['20191008T112000Z', '2019-10-08'],
    [' 2019-10-08 ', '2019-10-08'],
    ['1570533600', '2019-10-08'],
    [1570533600000, '2019-10-08'],
  ])('%s is %s', (value, day) => {
    expect(readMoment(value)?.day).toBe(day);
  });

  it.each([
    '02/03/2019',
    '2019-02-30',
    '2019-13-01',
    '2019-10',
    '2019',
    'torsdag 09. mai 2024 - 13:26',
    'le 8 octobre 2019',
    '1h ago',
    '14:36',
    '5m',
    '',
    '123456',
    '2019-10-081',
    'P3D',
    null,
    undefined,
    {},
    Number.NaN,
  ])('%s is none', (value) => {
    expect(readMoment(value)).toBeNull();
  });

  it('keeps the clock and the offset', () => {
    const moment = readMoment('2019-10-08T23:30:00-04:00')!;
    expect(moment).toEqual({ day: '2019-10-08', clock: Date.UTC(2019, 9, 8, 23, 30), offset: -240 });
    expect(instantOf(moment)).toBe(Date.UTC(2019, 9, 9, 3, 30));
  });

  it('reads the halves of an English day', () => {
    expect(readMoment('October 8, 2019 12:10 AM')!.clock).toBe(Date.UTC(2019, 9, 8, 0, 10));
    expect(readMoment('October 8, 2019, 4:45pm')!.clock).toBe(Date.UTC(2019, 9, 8, 16, 45));
  });

  it('never throws, and gives real calendar days only', () => {
    const day = /^\d{4}-\d{2}-\d{2}$/;
    const holds = (value: unknown) => {
      const moment = readMoment(value);
      if (moment === null) return;
      expect(moment.day).toMatch(day);
      expect(new Date(moment.day).toISOString().slice(0, 10)).toBe(moment.day);
    };
    fc.assert(fc.property(fc.anything(), holds));
    fc.assert(fc.property(fc.stringMatching(/^[0-9TZ:+\-./ a-z年月日]{0,40}$/), holds));
  });

  it('reads back every day in ISO 8601', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          expect(readMoment(iso)?.day).toBe(iso.slice(0, 10));
          expect(instantOf(readMoment(iso)!)).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });
});

describe('the day in the time zone of the page', () => {
  const day = (value: string, others: string[] = [], addressed: string | null = null) =>
    localDay(
      readMoment(value)!,
      others.map((other) => readMoment(other)!),
      addressed,
    );

  it('is the one that a value with an offset names', () => {
    expect(day('2019-10-08T23:30:00-04:00')).toBe('2019-10-08');
    expect(day('2019-10-08T23:30:00-04:00', ['2019-10-09T03:30:00Z'], '2019-10-09')).toBe('2019-10-08');
  });
  it('is the day in UTC where nothing says more', () => {
    expect(day('2019-10-09T03:30:00Z')).toBe('2019-10-09');
  });
  it('is shifted by the offset of another date of the page', () => {
    expect(day('2019-10-09T03:30:00Z', ['2019-10-09T08:00:00-04:00'])).toBe('2019-10-08');
    expect(day('2019-10-08T22:30:00+00:00', ['2019-10-09T08:00:00+02:00'])).toBe('2019-10-09');
  });
  it('takes the offset of the same instant before that of another season', () => {
    expect(day('2019-10-08T22:30:00Z', ['2019-12-09T08:00:00+01:00', '2019-10-09T00:30:00+02:00'])).toBe(
      '2019-10-09',
    );
  });
  it('does not believe a Z that only stands behind local time', () => {
    expect(day('2024-04-28T23:26:01Z', ['2024-04-28T23:26:01+02:00'])).toBe('2024-04-28');
  });
  it('is that of the address where it was that day somewhere at that instant', () => {
    expect(day('2026-06-30T16:34:54Z', [], '2026-07-01')).toBe('2026-07-01');
    expect(day('2026-06-30T02:34:54Z', [], '2026-07-01')).toBe('2026-06-30');
    expect(day('2026-06-30T16:34:54Z', [], '2026-06-12')).toBe('2026-06-30');
  });
});

describe('the day of an address', () => {
  it.each([
    ['https://a.example/2019/10/08/hikvision', '2019-10-08'],
    ['https://a.example/world/2019/10/8/hikvision.html', '2019-10-08'],
    ['https://a.example/internacional/2024-10-15/bruselas.html', '2024-10-15'],
    ['https://a.example/news/hikvision-blacklist-20191008.html', '2019-10-08'],
    ['https://a.example/a-20241202105634-nt.html', '2024-12-02'],
    ['https://a.example/articles/20250114/k00/00m/030/335000c', '2025-01-14'],
    ['https://a.example/world/2024/feb/24/death-toll', '2024-02-24'],
    ['https://a.example/n1/2024/0424/c1001-40222', '2024-04-24'],
    ['https://a.example/simp/2012/12/121210_hongkong.shtml', '2012-12-10'],
    ['https://a.example/2013/middle_east/8/3/syria/index.html', '2013-08-03'],
    ['/2019-10-08-title', '2019-10-08'],
  ])('%s is of %s', (address, day) => {
    expect(addressDay(address, NOW)).toBe(day);
  });
  it.each([
    'https://a.example/2019/10/hikvision',
    'https://a.example/2019/13/08/hikvision',
    'https://a.example/?date=2019-10-08',
    'https://a.example/world-32676317',
    'https://a.example/a/12020191008',
    'https://a.example/2031/10/08/plans',
    'https://2019-10-08.example/a',
    'https://a.example/2019/02/30/x',
  ])('%s has none', (address) => {
    expect(addressDay(address, NOW)).toBeNull();
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        const day = addressDay(address, NOW);
        if (day !== null) expect(isPlausible(day, NOW)).toBe(true);
      }),
    );
  });
});

it('news is of 1990 to tomorrow', () => {
  expect(isPlausible('1989-12-31', NOW)).toBe(false);
  expect(isPlausible('1990-01-01', NOW)).toBe(true);
  expect(isPlausible('2026-08-05', NOW)).toBe(true);
  expect(isPlausible('2026-08-07', NOW)).toBe(false);
  expect(daysBetween('2019-10-08', '2019-10-09')).toBe(1);
});
