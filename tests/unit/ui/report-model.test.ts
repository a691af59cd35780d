import { describe, expect, it } from 'vitest';
import { addressee, isEmail, prepared } from '../../../src/ui/corrections.ts';
import { reportParts, reportSubject, reportText } from '../../../src/ui/report-model.ts';
import { en, fr } from './translate.ts';

const draft = {
  claim: 'Hikvision. Put on the Entity List the day after this article.',
  name: 'Hikvision',
  sentence: 'Cameras by Hikvision & others.',
  address: 'https://news.example/a?id=7',
  data: 'July 2026',
};
const parts = reportParts(draft, '0.1.0', en);
const all = new Set<string>();

describe('a report', () => {
  it('holds claim, name, sentence, address, data date and version', () => {
    expect(parts.map(({ id }) => id)).toEqual(['claim', 'name', 'sentence', 'address', 'data', 'version']);
    expect(reportText(parts, all, 'It was removed.', en)).toBe(`It was removed.

What Listmark said: Hikvision. Put on the Entity List the day after this article.
The name as marked: Hikvision
The sentence: Cameras by Hikvision & others.
The page’s address: https://news.example/a?id=7
Date of the data: July 2026
Version: Listmark 0.1.0`);
  });
  it.each(['claim', 'name', 'sentence', 'address', 'data', 'version'])(
    'without its %s holds no trace of it',
    (id) => {
      const struck = new Set([id]);
      const { label, text } = parts.find((each) => each.id === id)!;
      expect(reportText(parts, struck, '', en)).not.toContain(`${label}: ${text}`);
    },
  );
  it('names the firm in its subject only where the name may go along', () => {
    expect(reportSubject(parts, all, fr)).toBe('Listmark, correction : Hikvision');
    expect(reportSubject(parts, new Set(['name']), en)).toBe('Listmark, correction');
  });
  it('is empty where everything was struck out', () => {
    expect(reportText(parts, new Set(parts.map(({ id }) => id)), ' ', en)).toBe('');
  });
  it('has no part that the card could not give', () => {
    expect(reportParts({ ...draft, data: '' }, '0.1.0', en).map(({ id }) => id)).not.toContain('data');
  });
});

describe('where it goes', () => {
  it('is an e-mail with spaces that mail programs show', () => {
    const target = 'mailto:corrections@listmark.example';
    expect([isEmail(target), addressee(target)]).toEqual([true, 'corrections@listmark.example']);
    expect(prepared(target, 'A b', 'c & d\ne')).toBe(`${target}?subject=A%20b&body=c%20%26%20d%0Ae`);
  });
  it('or a form, with title and body', () => {
    const target = 'https://forge.example/listmark/issues/new?template=correction.md';
    expect([isEmail(target), addressee(target)]).toEqual([false, 'forge.example']);
    expect(prepared(target, 'A', 'b')).toBe(`${target}&title=A&body=b`);
  });
});
