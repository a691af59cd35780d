import { describe, expect, it } from 'vitest';
import type { FirmOnPage, PageSummary, PopupModel } from '../../../src/ui/model.ts';
import { popupModel, type PopupRequest } from '../../../src/ui/popup-model.ts';
import type { Lang } from '../../../src/ui/translate.ts';
import { everyone, TODAY } from './fixtures.ts';
import { translator } from './translate.ts';

const firm = (entity: string, count: number, more: Partial<FirmOnPage> = {}): FirmOnPage => ({
  entity,
  count,
  region: 'article',
  certainty: 'sure',
  ...more,
});
const summary: PageSummary = {
  host: 'datanews.example.be',
  article: { kind: 'article', day: '2019-10-08' },
  characters: 7600,
  firms: [
    firm('hikvision', 4),
    firm('huawei', 2),
    firm('sensetime', 1),
    firm('megvii', 1),
    firm('huawei', 2, { region: 'elsewhere' }),
    firm('yitu', 1, { region: 'elsewhere', certainty: 'possible' }),
  ],
};

function popup(lang: Lang, more: Partial<PopupRequest> = {}): PopupModel {
  return popupModel({
    summary,
    entities: everyone.filter((entity) => entity.id !== 'removed'),
    off: false,
    offHere: false,
    searched: { firms: 29, lists: 5, oldest: '2025-12' },
    today: TODAY,
    lang,
    translate: translator(lang),
    ...more,
  });
}
const withArticle = (article: PageSummary['article'], firms = summary.firms) => ({
  summary: { ...summary, article, firms },
});
const phrases = (model: PopupModel) => model.rows.map((row) => `${row.name}: ${row.phrase} ${row.times}`);

describe('the popup', () => {
  it('is the one of words.md, section 6', () => {
    const model = popup('fr');
    expect(`${model.head} ${model.sub}`).toBe(
      'Cet article nomme 4 firmes inscrites sur des listes américaines · article du 8 octobre 2019',
    );
    expect(phrases(model)).toEqual([
      'Hikvision: Entity List le lendemain · 3 autres dans nos données 4 ×',
      'Huawei: Entity List depuis mai 2019 · 3 autres dans nos données 2 ×',
      'SenseTime: Entity List le lendemain · 2 autres dans nos données 1 ×',
      'Megvii: Entity List le lendemain · 1 autre dans nos données 1 ×',
    ]);
    expect(model.groups.map((group) => [group.heading, ...group.rows.map((row) => row.name)])).toEqual([
      ['Ailleurs sur la page', 'Huawei'],
      ['Peut-être', 'Yitu'],
    ]);
    expect(model.groups[1]!.rows[0]!.phrase).toBeUndefined();
    expect(model.foot).toBe('Données de juillet 2026 ; CMIC, décembre 2025');
    expect(model.site).toEqual({ label: 'Marquer sur datanews.example.be', on: true });
    expect(model.everywhere).toEqual({ label: 'Marquer sur tous les sites', on: true });
  });

  it('says so in English', () => {
    const model = popup('en');
    expect(`${model.head} ${model.sub}`).toBe(
      'This article names 4 listed firms on US lists · article of 8 October 2019',
    );
    expect(model.rows[0]!.phrase).toBe('Entity List the day after · 3 others in our data');
    expect(model.foot).toBe('Data of July 2026; CMIC, December 2025');
  });

  it.each([
    [undefined, 'Entity List since October 2019 · 3 others in our data'],
    ['2015-05-12', 'Entity List later, in October 2019 · 3 others in our data'],
    ['2019-10-09', 'Entity List the same day · 3 others in our data'],
    ['2019-10-10', 'Entity List the day before · 3 others in our data'],
    ['2019-10-14', 'Entity List 5 days before · 3 others in our data'],
    ['2019-10-05', 'Entity List 4 days after · 3 others in our data'],
    ['2024-01-01', 'Entity List since October 2019 · 3 others in our data'],
  ])('on an article of %s: %s', (day, phrase) => {
    const article = { kind: 'article' as const, ...(day === undefined ? {} : { day }) };
    expect(popup('en', withArticle(article)).rows[0]!.phrase).toBe(phrase);
  });

  it('tells one list, an ended one and old data as they are', () => {
    const one = (entity: string) =>
      popup('fr', withArticle({ kind: 'article' }, [firm(entity, 1)])).rows[0]!.phrase;
    expect(one('iflytek')).toBe('Entity List depuis octobre 2019');
    expect(one('bank')).toBe('SDN en juillet 2024, dernier état connu');
    expect(one('zte')).toBeUndefined();
    const ended = popup('en', {
      ...withArticle({ kind: 'article' }, [firm('removed', 1)]),
      entities: everyone,
    });
    expect(ended.rows[0]!.phrase).toBe('Section 1260H until 7 January 2025');
  });

  it('agrees in number and in kind', () => {
    const head = (lang: Lang, ids: readonly string[], kind: 'article' | 'section' = 'article') =>
      popup(
        lang,
        withArticle(
          { kind },
          ids.map((id) => firm(id, 1)),
        ),
      ).head;
    expect(head('fr', ['hikvision'])).toBe('Cet article nomme 1 firme inscrite');
    expect(head('fr', ['hami-public-security-bureau'])).toBe('Cet article nomme 1 organisme inscrit');
    expect(head('fr', ['hikvision', 'hami-public-security-bureau'])).toBe(
      'Cet article nomme 2 firmes ou organismes inscrits',
    );
    expect(head('en', ['hikvision'], 'section')).toBe('This page names 1 listed firm');
  });

  it('has no date to tell on a section page, and says where none was found', () => {
    expect(popup('fr', withArticle({ kind: 'section', day: '2019-10-08' })).sub).toBe(
      'sur des listes américaines',
    );
    expect(popup('fr', withArticle({ kind: 'article' })).sub).toBe(
      'sur des listes américaines · date de l’article non trouvée',
    );
  });

  it('names what stands only elsewhere without counting it to the article', () => {
    const model = popup('en', withArticle(summary.article, [firm('huawei', 1, { region: 'elsewhere' })]));
    expect(model).toMatchObject({ head: 'No listed firm found in this article.', rows: [] });
    expect(model.sub).toBeUndefined();
    expect(model.groups).toHaveLength(1);
  });

  it('empty: says what was read and searched', () => {
    expect(popup('fr', withArticle(summary.article, []))).toMatchObject({
      head: 'Aucune firme inscrite trouvée.',
      lines: [
        'Lu : 7\u00a0600 caractères.',
        'Cherché : 29 firmes, 5 listes américaines, la plus ancienne de décembre 2025.',
      ],
    });
  });

  it('not allowed: nothing to switch for the site', () => {
    const model = popup('fr', { summary: null, host: 'addons.example.org' });
    expect(model).toMatchObject({
      head: 'Le navigateur ne laisse aucune extension lire cette page.',
      lines: ['(magasin d’extensions, lecteur PDF)'],
    });
    expect(model.site).toBeUndefined();
  });

  it('off: says where, and lets itself be switched on', () => {
    expect(popup('fr', { summary: null, host: 'a.example', offHere: true })).toMatchObject({
      head: 'Listmark est désactivé sur ce site.',
      site: { label: 'Marquer sur a.example', on: false },
      everywhere: { on: true },
    });
    expect(popup('en', { summary: null, host: 'a.example', off: true })).toMatchObject({
      head: 'Listmark is off.',
      site: { on: false },
      everywhere: { label: 'Mark on all sites', on: false },
    });
  });
});
