import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLoosely, readWorks } from '../../../src/page/json-ld.ts';

const article = {
  '@type': 'NewsArticle',
  headline: 'Huawei',
  datePublished: '2019-10-08',
  url: 'https://a.example/1',
};
const published = (...scripts: unknown[]) =>
  readWorks(scripts.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))).map(
    (work) => work.published,
  );

describe('the works of a page', () => {
  it('reads an article with its headline, address and dates', () => {
    expect(readWorks([JSON.stringify({ ...article, dateModified: '2019-10-09' })])).toEqual([
      {
        kind: 'article',
        headline: 'Huawei',
        addresses: ['https://a.example/1'],
        published: '2019-10-08',
        modified: '2019-10-09',
      },
    ]);
  });
  it('finds it in an array, in a graph and as the main entity of a page', () => {
    expect(published([article])).toEqual(['2019-10-08']);
    expect(published({ '@graph': [{ '@type': 'WebSite' }, article] })).toEqual(['2019-10-08']);
    expect(published({ '@type': 'WebPage', mainEntity: article })).toContain('2019-10-08');
  });
  it('knows types in lists and by their full address', () => {
    expect(published({ ...article, '@type': ['ReportageNewsArticle', 'Thing'] })).toEqual(['2019-10-08']);
    expect(published({ ...article, '@type': 'https://schema.org/BlogPosting' })).toEqual(['2019-10-08']);
  });
  it.each([
    ['the elements of a list', { '@type': 'ItemList', itemListElement: [article], mainEntity: [article] }],
    ['a video', { '@type': 'VideoObject', uploadDate: '2019-10-08', datePublished: '2019-10-08' }],
    ['what a page mentions', { '@type': 'Organization', mentions: article, subjectOf: article }],
  ])('leaves out %s', (_, data) => {
    expect(published(data).filter((day) => day !== undefined)).toEqual([]);
  });
  it('leaves out comments and the posts of a live blog', () => {
    expect(
      published({ ...article, '@type': 'LiveBlogPosting', liveBlogUpdate: [article], comment: [article] }),
    ).toEqual(['2019-10-08']);
  });
  it.each([
    ['in a comment', '<!-- {} -->'],
    ['in CDATA', '//<![CDATA[\n{}\n//]]>'],
    ['in CDATA within comments', '/*<![CDATA[*/ {} /*]]>*/'],
    ['with a semicolon', '{};'],
    ['with a byte order mark', '\uFEFF{}'],
  ])('reads JSON %s', (_, frame) => {
    expect(published(frame.replace('{}', JSON.stringify(article)))).toEqual(['2019-10-08']);
  });
  it('reads JSON with line breaks in strings and commas too many', () => {
    expect(published('{"@type":"Article","headline":"two\nlines","datePublished":"2019-10-08",}')).toEqual([
      '2019-10-08',
    ]);
  });
  it('takes the one date of a script that no parser reads, and none of two', () => {
    const broken = '{"@type": "NewsArticle", "description": "a "quoted" word", "datePublished": "2019-10-08"';
    expect(published(broken)).toEqual(['2019-10-08']);
    expect(published(`${broken}, "video": {"datePublished": "2019-10-07"`)).toEqual([]);
  });
  it('is not led astray by names of prototypes', () => {
    const script = '{"__proto__":{"@type":"NewsArticle","datePublished":"2019-10-08"},"constructor":{}}';
    expect(published(script)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'datePublished')).toBe(false);
  });
  it('gives up on what is too large or too deep, at once', () => {
    const start = performance.now();
    expect(published(`${' '.repeat(2_000_000)}{}`)).toEqual([]);
    expect(published(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([]);
    expect(
      published(`{"@type":${' '.repeat(900_000)}x`, `,${' '.repeat(900_000)}`, '<!--'.repeat(200_000)),
    ).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1500);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (scripts) => void readWorks(scripts)));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const type = fc.sample(fc.constantFrom('NewsArticle', 'WebPage', ['Article']), 1)[0];
        void readWorks([
          JSON.stringify(
            { '@type': type, '@graph': value ?? null, datePublished: value ?? null, url: value ?? null },
            (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one),
          ),
        ]);
      }),
    );
    fc.assert(fc.property(fc.string(), (script) => void parseLoosely(script)));
  });
});
