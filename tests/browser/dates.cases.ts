/** The article's date, and the sentence on time that follows from it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './harness.ts';
import { summaryOf } from './extension.ts';

const FOLDER = join(import.meta.dirname, 'pages/dates');
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  { kind: 'article' | 'section'; day: string | null }
>;

for (const [file, { kind, day }] of Object.entries(expected)) {
  cases(
    `the date of ${file} is ${day ?? 'none'}`,
    async (t) => {
      await t.open(`/pages/dates/${file}`);
      await t.marks();
      const summary = await summaryOf(t);
      assert.deepEqual(summary.article, day === null ? { kind } : { kind, day });
    },
    { only: 'chromium' },
  );
}

/** The page, the name to rest on, and what the card's sentence must say. */
const SENTENCES: readonly (readonly [string, string, RegExp])[] = [
  ['2019-10-08.html', 'Hikvision', /Put on the Entity List the day after this article\./],
  ['2019-05-17-huawei.html', 'Huawei', /In force the day before this article; printed four days after\./],
  ['2015-time.html', 'Hikvision', /On none of these lists when this appeared; listed since 2019\./],
  [
    'no-date.html',
    'Hikvision',
    /On four US lists; Entity List since October 2019\..*Article date not found\./s,
  ],
  ['modified-only.html', 'Hikvision', /Article date not found\./],
];

for (const [file, name, sentence] of SENTENCES) {
  cases(`on ${file} the card of ${name} says when`, async (t) => {
    await t.open(`/pages/dates/${file}`);
    await t.hover(name);
    assert.match(await t.card(), sentence);
  });
}

cases('on a home page no card speaks of time', async (t) => {
  await t.open('/pages/dates/home.html');
  await t.hover('Hikvision');
  assert.doesNotMatch(await t.card(), /article|when this appeared/i);
});
