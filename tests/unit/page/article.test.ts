import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHome } from '../../../src/page/article.ts';
import { likeness } from '../../../src/page/headline.ts';

describe('the address of a home page', () => {
  it.each([
    'https://a.example/',
    'https://a.example',
    'https://a.example/fr/',
    'https://a.example/index.html',
    'https://a.example/zh-hans',
    'https://a.example/?ref=x',
  ])('%s is one', (address) => expect(isHome(address)).toBe(true));
  it.each([
    'https://a.example/?p=123',
    'https://a.example/world/huawei-ban',
    'https://a.example/2019/10/08/',
    'nonsense',
  ])('%s is none', (address) => expect(isHome(address)).toBe(false));
});

describe('the likeness of titles', () => {
  it('is 1 for the same title, whatever its case and punctuation', () => {
    expect(likeness('Huawei: “No deal”', 'HUAWEI no deal')).toBe(1);
  });
  it('stays high where the site adds its name, in any script', () => {
    expect(
      likeness('US puts Hikvision on trade blacklist', 'US puts Hikvision on trade blacklist | The Courier'),
    ).toBeGreaterThan(0.7);
    expect(likeness('华为被列入美国实体清单', '华为被列入美国实体清单 - 每日新闻')).toBeGreaterThan(0.7);
  });
  it('is low for another title, and for the name of the site alone', () => {
    expect(
      likeness('US puts Hikvision on trade blacklist', 'Rain expected over the weekend in the north'),
    ).toBeLessThan(0.5);
    expect(
      likeness('The Courier', 'US puts Hikvision on its trade blacklist over camps | The Courier'),
    ).toBeLessThan(0.7);
  });
  it('is between 0 and 1, the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
