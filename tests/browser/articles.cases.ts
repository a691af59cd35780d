/** The sample articles, mark by mark. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../src/commands/watched-page.ts';
import { cases } from './harness.ts';

interface ExpectedArticle {
  readonly published: string;
  readonly marks: readonly {
    text: string;
    entity: string;
    certainty: 'sure' | 'possible';
    region: 'article' | 'elsewhere';
  }[];
  readonly traps: readonly { text: string; context: string; why: string }[];
}

const articles = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../assets/articles/expected.json'), 'utf8'),
) as Record<string, ExpectedArticle>;

for (const [lang, { marks, traps }] of Object.entries(articles)) {
  cases(`every mention of the ${lang} article is marked, and nothing else for sure`, async (t) => {
    await t.open(`/articles/${lang}.html`);
    assert.deepEqual(
      await t.texts('sure'),
      marks.filter(({ certainty }) => certainty === 'sure').map(({ text }) => text),
    );
    const trapped = new Set(traps.map(({ text }) => text));
    assert.deepEqual(
      (await t.texts('possible')).filter((text) => !trapped.has(text)),
      [],
    );
  });

  cases(`the first mention of each firm in the ${lang} article stands out`, async (t) => {
    await t.open(`/articles/${lang}.html`);
    const inArticle = marks.filter(({ region, certainty }) => region === 'article' && certainty === 'sure');
    const firsts = new Map(inArticle.toReversed().map(({ entity, text }) => [entity, text]));
    const seen = (await t.marks()).filter(({ first }) => first);
    assert.deepEqual(seen.map(({ text }) => plainText(text)).toSorted(), [...firsts.values()].toSorted());
  });
}
